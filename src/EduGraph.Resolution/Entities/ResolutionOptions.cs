namespace EduGraph.Resolution;

/// <summary>Where the lines are drawn.</summary>
public sealed record ResolutionOptions
{
    /// <summary>Default of <see cref="SameMin"/>.</summary>
    public const double SameMinDefault = 0.8;

    /// <summary>Default of <see cref="AskMin"/>.</summary>
    public const double AskMinDefault = 0.45;

    /// <summary>Default of <see cref="QuestionCountMax"/>.</summary>
    public const int QuestionCountMaxDefault = 10_000;

    /// <summary>Least score of two mentions that are taken for the same without asking, in [0, 1]. Default 0.8.</summary>
    public double SameMin { get; init; } = SameMinDefault;

    /// <summary>Least score of two mentions that are worth asking about, at most <see cref="SameMin"/>. Default 0.45.</summary>
    public double AskMin { get; init; } = AskMinDefault;

    /// <summary>At most so many questions, the likeliest. Default 10,000.</summary>
    public int QuestionCountMax { get; init; } = QuestionCountMaxDefault;
}
