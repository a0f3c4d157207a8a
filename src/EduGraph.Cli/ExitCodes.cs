namespace EduGraph.Cli;

/// <summary>What the program's exit code says; scripts rely on them.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The input has faults: rejected records, a query with errors.</summary>
    public const int FaultyInput = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>The environment failed: store, network, disk.</summary>
    public const int EnvironmentFailed = 3;
}
