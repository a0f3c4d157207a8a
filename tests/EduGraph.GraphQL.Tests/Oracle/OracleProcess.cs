using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EduGraph.GraphQL.Tests.Oracle;

/// <summary>graphql-js in a process of Node.js, asked by lines of JSON; <c>tests/conformance/oracle/oracle.mjs</c> says which.</summary>
internal sealed class OracleProcess : IDisposable
{
    private readonly Process _process;

    private OracleProcess(Process process) => _process = process;

    /// <summary>Why graphql-js cannot be asked here; null if it can.</summary>
    public static string? ReasonAgainst { get; } = FindReason();

    /// <summary>Why graphql-js 17 cannot be asked here; null if it can.</summary>
    public static string? ReasonAgainstDefer => ReasonAgainst
        ?? (Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-17")) ? null : "graphql-js 17 is not there: run npm ci in tests/conformance.");

    private static string Folder => Path.Combine(Repository.Root, "tests", "conformance");

    /// <summary>Starts the process.</summary>
    public static OracleProcess Start()
    {
        ProcessStartInfo start = new("node", [Path.Combine(Folder, "oracle", "oracle.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        return new OracleProcess(Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start."));
    }

    /// <summary>Makes a schema known and gets a data set for it: objects by id, each with its type and fields.</summary>
    public JsonObject AddSchema(string name, string sdl, int seed)
    {
        Send(new JsonObject { ["command"] = "schema", ["name"] = name, ["sdl"] = sdl, ["seed"] = seed });
        return Receive()["objects"]!.AsObject();
    }

    /// <summary>Draws requests over a schema, each with graphql-js's answer; the n-th has the seed <c>seed + n</c>.</summary>
    public IEnumerable<OracleCase> Generate(string name, int seed, int count)
    {
        Send(new JsonObject { ["command"] = "generate", ["name"] = name, ["seed"] = seed, ["count"] = count });
        for (int index = 0; index < count; index++)
        {
            yield return new OracleCase(Receive());
        }
    }

    /// <summary>Draws requests that defer fragments, each with the answer of graphql-js 17.</summary>
    public IEnumerable<OracleCase> GenerateDeferring(string name, int seed, int count)
    {
        Send(new JsonObject { ["command"] = "defer", ["name"] = name, ["seed"] = seed, ["count"] = count });
        for (int index = 0; index < count; index++)
        {
            yield return new OracleCase(Receive());
        }
    }

    /// <summary>Requests that try what generated ones do not come upon, each with graphql-js's answer.</summary>
    /// <param name="name">The schema.</param>
    /// <param name="seed">Where chance starts.</param>
    /// <param name="overlappingCount">How many documents are drawn whose fields share response names; all others are always the same.</param>
    public IEnumerable<OracleCase> GenerateHostile(string name, int seed, int overlappingCount)
    {
        Send(new JsonObject { ["command"] = "hostile", ["name"] = name, ["seed"] = seed, ["count"] = overlappingCount });
        int count = Receive()["count"]!.GetValue<int>();
        for (int index = 0; index < count; index++)
        {
            yield return new OracleCase(Receive());
        }
    }

    /// <summary>Asks for graphql-js's answer to a request.</summary>
    public OracleCase Answer(string name, JsonObject request)
    {
        Send(new JsonObject { ["command"] = "answer", ["name"] = name, ["request"] = request.DeepClone() });
        return new OracleCase(Receive());
    }

    /// <summary>Spoils a schema in many ways; each text comes with what graphql-js finds wrong with it, or as it prints it. Known differences are left out.</summary>
    public IEnumerable<(string Sdl, JsonArray Errors, string? Printed)> GenerateSchemas(string sdl, int seed, int count)
    {
        Send(new JsonObject { ["command"] = "schemas", ["sdl"] = sdl, ["seed"] = seed, ["count"] = count });
        return ReceiveSchemas(count);
    }

    /// <summary>Texts of type definitions that spoiling a sound schema does not come upon, each with graphql-js's answer.</summary>
    public IEnumerable<(string Sdl, JsonArray Errors, string? Printed)> GenerateHostileSchemas()
    {
        Send(new JsonObject { ["command"] = "hostileSchemas" });
        return ReceiveSchemas(Receive()["count"]!.GetValue<int>());
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.StandardOutput.ReadToEnd(); // What was not read, as after a failed check, would keep it from ending.
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Send(JsonObject command)
    {
        _process.StandardInput.WriteLine(command.ToJsonString());
        _process.StandardInput.Flush();
    }

    private JsonObject Receive()
    {
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Node.js ended before it answered.");
        return JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 512 })!.AsObject();
    }

    private IEnumerable<(string Sdl, JsonArray Errors, string? Printed)> ReceiveSchemas(int count)
    {
        for (int index = 0; index < count; index++)
        {
            JsonObject line = Receive();
            if (line["errors"] is JsonArray errors)
            {
                yield return (line["sdl"]!.GetValue<string>(), errors, line["printed"]?.GetValue<string>());
            }
        }
    }

    private static string? FindReason()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
        {
            return "graphql-js is not there: run npm ci in tests/conformance.";
        }

        try
        {
            using Process? node = Process.Start(new ProcessStartInfo("node", ["--version"]) { RedirectStandardOutput = true });
            node?.WaitForExit();
            return node?.ExitCode == 0 ? null : "Node.js does not run.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not installed.";
        }
    }
}
