using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EduGraph.EndToEnd.Tests;

/// <summary>The README keeps its word: each question in it is answered just so by the program, on the seed data, without a server.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edugraph-readme-").FullName;

    private string Store => $"sqlite:{Path.Combine(_folder, "edugraph.db")}";

    [Fact]
    public async Task Every_question_is_answered_as_the_readme_says()
    {
        var readme = await File.ReadAllTextAsync(RepositoryRoot.File("README.md"));
        var questions = QuestionWithAnswer().Matches(readme);
        Assert.True(questions.Count >= 4, $"README.md has {questions.Count} questions with an answer.");
        await RunAsync("ingest", RepositoryRoot.File("seed-data"));

        var renewed = readme;
        foreach (Match question in questions)
        {
            var answer = JsonNode.Parse(await RunAsync("query", question.Groups["question"].Value))!;
            var promised = JsonNode.Parse(question.Groups["answer"].Value);
            if (!JsonNode.DeepEquals(promised, answer) && Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            {
                renewed = renewed.Replace(question.Groups["answer"].Value, ReadableJson.Write(answer), StringComparison.Ordinal);
                continue;
            }

            Assert.True(
                JsonNode.DeepEquals(promised, answer),
                $"{question.Groups["question"].Value}\nanswers\n{answer}\nand the README says\n{promised}\nUPDATE_GOLDEN=1 in the environment of this test renews it.");
        }

        if (renewed != readme)
        {
            await File.WriteAllTextAsync(RepositoryRoot.File("README.md"), renewed);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> RunAsync(string command, string argument)
    {
        // The program stands beside this test, built in the same configuration.
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "edugraph.dll"), command, argument, "--store", Store])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"edugraph {command} ended with code {process.ExitCode}: {await faults}");
        return output;
    }

    [GeneratedRegex("```graphql\n(?<question>.*?)\n```\n\n```json\n(?<answer>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex QuestionWithAnswer();
}
