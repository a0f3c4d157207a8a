namespace EduGraph.Analytics;

/// <summary>An iteration did not settle within the rounds it was given.</summary>
public sealed class ConvergenceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="measure">What was computed.</param>
    /// <param name="roundCountMax">The rounds it had.</param>
    public ConvergenceException(string measure, int roundCountMax)
        : base($"{measure} did not settle within {roundCountMax} rounds.")
    {
    }
}
