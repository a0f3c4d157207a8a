namespace EduGraph.Cli;

/// <summary>The command line or a setting is wrong in a way that parsing alone cannot see.</summary>
internal sealed class UsageException(string message) : Exception(message);
