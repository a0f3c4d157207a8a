using System.Globalization;
using EduGraph.Benchmarks.GraphQL;

namespace EduGraph.Benchmarks.Http;

/// <summary>
/// Requests a second over HTTP on this machine, server and load generator on a processor each: the engine behind <c>/graphql</c>, an
/// endpoint written by hand, and one that answers with constant bytes, in turns, so that all see the same machine.
/// </summary>
internal static class HttpBenchmark
{
    private const int ServerProcessor = 0;
    private const int LoadProcessor = 1;
    private const int RoundCount = 5;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RoundTime = TimeSpan.FromMilliseconds(800);

    public static async Task RunAsync(BenchmarkArguments arguments)
    {
        if (Environment.ProcessorCount < 2)
        {
            throw new InvalidOperationException("The server and the load generator need a processor each.");
        }

        using LoadProcess load = LoadProcess.Start();
        List<ServerProcess> servers = [];
        try
        {
            foreach (ServedAnswer answer in Enum.GetValues<ServedAnswer>())
            {
                servers.Add(await ServerProcess.StartAsync(answer, arguments));
            }

            // A program that starts on one processor compiles its hot paths far too slowly: it is warmed up first, and pinned then.
            await RunRoundAsync(servers, load, WarmUpTime);
            load.Pin(LoadProcessor);
            servers.ForEach(server => server.Pin(ServerProcessor));
            await RunRoundAsync(servers, load, RoundTime);
            List<Dictionary<(string Query, ServedAnswer Answer), LoadResult>> rounds = [];
            for (int round = 0; round < RoundCount; round++)
            {
                rounds.Add(await RunRoundAsync(servers, load, RoundTime));
            }

            Report(rounds);
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static async Task<Dictionary<(string Query, ServedAnswer Answer), LoadResult>> RunRoundAsync(
        List<ServerProcess> servers, LoadProcess load, TimeSpan time)
    {
        Dictionary<(string Query, ServedAnswer Answer), LoadResult> results = [];
        foreach (BenchmarkQuery query in BenchmarkQuery.All)
        {
            foreach (ServerProcess server in servers)
            {
                TimeSpan before = server.ProcessorTime;
                LoadResult result = await load.RunAsync(server.Port, query.Name, server.Answer, time);
                results[(query.Name, server.Answer)] = result with { ServerTime = server.ProcessorTime - before };
            }
        }

        return results;
    }

    private static void Report(List<Dictionary<(string Query, ServedAnswer Answer), LoadResult>> rounds)
    {
        Console.WriteLine("GraphQL, by hand, constant bytes; a ratio is the median of the rounds' ratios");
        Console.WriteLine("query   bytes         requests a second   :hand  :constant   processor time, us   :hand  :constant  server busy");
        foreach (BenchmarkQuery query in BenchmarkQuery.All)
        {
            string rates = Each(answer => $"{Median(rounds, round => round[(query.Name, answer)].Rate),9:N0}");
            string costs = Each(answer => $"{Median(rounds, round => round[(query.Name, answer)].CostMicroseconds),7:N1}");
            string busy = Each(answer => $" {Median(rounds, round => round[(query.Name, answer)].ServerLoad):P0}");
            double rateToHand = RatioTo(ServedAnswer.Hand, result => result.Rate);
            double rateToConstant = RatioTo(ServedAnswer.Constant, result => result.Rate);
            double costToHand = RatioTo(ServedAnswer.Hand, result => 1 / result.CostMicroseconds);
            double costToConstant = RatioTo(ServedAnswer.Constant, result => 1 / result.CostMicroseconds);
            int bytes = rounds[0][(query.Name, ServedAnswer.GraphQL)].BodyBytes;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{query.Name} {bytes,10:N0} {rates} {rateToHand,7:0.00} {rateToConstant,10:0.00} {costs} {costToHand,7:0.00} {costToConstant,10:0.00} {busy}"));

            double RatioTo(ServedAnswer other, Func<LoadResult, double> select) => Median(
                rounds, round => select(round[(query.Name, ServedAnswer.GraphQL)]) / select(round[(query.Name, other)]));
        }
    }

    private static string Each(Func<ServedAnswer, string> write) => string.Concat(Enum.GetValues<ServedAnswer>().Select(write));

    private static double Median(
        List<Dictionary<(string Query, ServedAnswer Answer), LoadResult>> rounds,
        Func<Dictionary<(string Query, ServedAnswer Answer), LoadResult>, double> select)
    {
        List<double> values = [.. rounds.Select(select).Order()];
        return values[values.Count / 2];
    }
}
