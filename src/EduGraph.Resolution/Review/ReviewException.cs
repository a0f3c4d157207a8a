namespace EduGraph.Resolution.Review;

/// <summary>A decision that cannot be made; nothing was recorded.</summary>
public sealed class ReviewException : Exception
{
    /// <summary>The id is that of no finding, decision or node.</summary>
    public const string UnknownId = "UNKNOWN_ID";

    /// <summary>What was asked for makes no sense: a split that names all mentions, an empty reason.</summary>
    public const string BadCommand = "BAD_DECISION";

    /// <summary>The decision would not have the effect that was asked for; the message says what stands against it.</summary>
    public const string Ineffective = "DECISION_WITHOUT_EFFECT";

    /// <summary>The file of decisions has faults and is left as it is.</summary>
    public const string BadFile = "BAD_DECISION_FILE";

    /// <summary>Creates the exception.</summary>
    public ReviewException(string code, string message)
        : base(message) => Code = code;

    /// <summary>One of the codes above.</summary>
    public string Code { get; }
}
