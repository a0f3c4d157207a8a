using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using EduGraph.Benchmarks.GraphQL;

namespace EduGraph.Benchmarks.Http;

/// <summary>Sends one request a connection at a time, over a few connections, and the next as soon as the answer is there.</summary>
internal static class LoadGenerator
{
    private const int ConnectionCount = 16;

    /// <summary>Reads <c>PORT QUERY ANSWER MILLISECONDS</c> a line, and writes <c>REQUESTS MILLISECONDS BODYBYTES</c>, until the input ends.</summary>
    public static async Task RunAsync(TextReader commands, TextWriter results)
    {
        while (await commands.ReadLineAsync() is { } line)
        {
            string[] words = line.Split(' ');
            BenchmarkQuery query = BenchmarkQuery.All.First(each => each.Name == words[1]);
            byte[] request = RequestFor(query, Enum.Parse<ServedAnswer>(words[2]));
            IPEndPoint server = new(IPAddress.Loopback, int.Parse(words[0], CultureInfo.InvariantCulture));
            TimeSpan time = TimeSpan.FromMilliseconds(double.Parse(words[3], CultureInfo.InvariantCulture));
            long start = Stopwatch.GetTimestamp();
            long end = start + (long)(time.TotalSeconds * Stopwatch.Frequency);
            LoadConnection[] connections = [.. Enumerable.Range(0, ConnectionCount).Select(_ => new LoadConnection(server, request))];
            await Task.WhenAll(connections.Select(connection => connection.RunAsync(end)));
            double elapsedMs = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            long count = connections.Sum(connection => connection.RequestCount);
            await results.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} {elapsedMs:0.###} {connections[0].BodyBytes}"));
            await results.FlushAsync();
        }
    }

    private static byte[] RequestFor(BenchmarkQuery query, ServedAnswer answer)
    {
        if (answer != ServedAnswer.GraphQL)
        {
            return Encoding.ASCII.GetBytes($"GET /{query.Name} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        }

        string body = $$"""{"query":{{JsonSerializer.Serialize(query.Text)}},"variables":{{query.Variables}}}""";
        string head = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        return Encoding.UTF8.GetBytes(head + body);
    }
}
