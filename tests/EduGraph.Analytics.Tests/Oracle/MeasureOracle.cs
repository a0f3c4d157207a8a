using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EduGraph.Analytics.Structure;

namespace EduGraph.Analytics.Tests.Oracle;

/// <summary>igraph and networkx, asked through <c>measures.py</c>, and values held against theirs.</summary>
internal sealed class MeasureOracle(string where, JsonElement answer, List<string> differences)
{
    private const double Tolerance = 1e-9;

    /// <summary>The answers for networks, in their order. The test is skipped where there is no such Python.</summary>
    public static List<JsonElement> Ask(IEnumerable<NetworkCase> cases) => Run("measures", cases.Select(test => test.ToJson()));

    /// <summary>Small networks that were published, as networkx carries them.</summary>
    public static List<NetworkCase> Published() => [.. Run("published", []).Select(NetworkCase.FromJson)];

    /// <summary>Fails with the first of the differences.</summary>
    public static void FailIfAny(List<string> differences) =>
        Assert.True(differences.Count == 0, $"{differences.Count} differences, the first:\n{string.Join('\n', differences.Take(20))}");

    /// <summary>Whether it has a measure of the network.</summary>
    public bool Has(string name) => answer.TryGetProperty(name, out _);

    /// <summary>Holds a value against the answer's.</summary>
    public void One(string name, double ours) => Each(name, [ours]);

    /// <summary>Holds values against the answer's; those of a measure that it leaves out, as not defined for the network, against nothing.</summary>
    public void Each(string name, IEnumerable<double> values)
    {
        double[] ours = [.. values];
        if (!answer.TryGetProperty(name, out var value))
        {
            return; // not defined for this network, says the oracle
        }

        Compare(name, ours, [.. Flatten(value)]);
    }

    /// <summary>Holds a value that may be better than the answer's, or less by a little.</summary>
    public void AtLeast(string name, double ours, double lessBy)
    {
        if (answer.TryGetProperty(name, out var value) && ours < value.GetDouble() - lessBy)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: {name}: {ours:R}, more than {lessBy} below {value.GetDouble():R}"));
        }
    }

    private void Compare(string name, double[] ours, double[] theirs)
    {
        if (name is "weak" or "strong")
        {
            theirs = [.. Partition.Normalise([.. theirs.Select(group => (int)group)]).Groups.Select(group => (double)group)];
        }

        if (ours.Length != theirs.Length)
        {
            differences.Add($"{where}: {name}: {ours.Length} values, not {theirs.Length}: [{Show(ours)}] instead of [{Show(theirs)}]");
            return;
        }

        for (var i = 0; i < ours.Length; i++)
        {
            var same = double.IsNaN(ours[i]) ? double.IsNaN(theirs[i]) : Math.Abs(ours[i] - theirs[i]) <= Tolerance * Math.Max(1, Math.Abs(theirs[i]));
            if (!same)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: {name}[{i}]: {ours[i]:R}, not {theirs[i]:R}"));
                return;
            }
        }
    }

    private static string Show(double[] values) => string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<double> Flatten(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Flatten),
        JsonValueKind.Null => [double.NaN],
        _ => [value.GetDouble()],
    };

    private static List<JsonElement> Run(string mode, IEnumerable<string> lines)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Oracle", "measures.py");
        var python = Environment.GetEnvironmentVariable("EDUGRAPH_TEST_PYTHON") ?? "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python) && CanImport(python), "No Python with igraph and networkx (Debian: python3-igraph, python3-networkx).");
        using var process = Start(python, script, mode);
        var answers = Task.Run(() =>
        {
            var read = new List<JsonElement>();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                read.Add(JsonDocument.Parse(line).RootElement);
            }

            return read;
        });
        foreach (var line in lines)
        {
            process.StandardInput.WriteLine(line);
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return answers.Result;
    }

    private static bool CanImport(string python)
    {
        using var process = Start(python, "-c", "import igraph, networkx");
        process.StandardInput.Close();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(string python, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
