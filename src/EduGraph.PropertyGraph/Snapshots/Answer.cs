using EduGraph.PropertyGraph.Claims;

namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>One answer to one question, with what speaks for it.</summary>
/// <param name="Value">The value that its claims share.</param>
/// <param name="Details">The list of details that its claims share, where those tell answers apart; else 0.</param>
/// <param name="Start">Position of its first claim among those ranked.</param>
/// <param name="End">Position after its last claim.</param>
/// <param name="Rank">The best rank of its claims.</param>
/// <param name="PublisherCount">Publishers with an undeprecated claim for it.</param>
/// <param name="NewestOn">When the newest undeprecated claim's source was published, packed; 0 where unknown.</param>
/// <param name="Confidence">The greatest confidence of its undeprecated claims.</param>
/// <param name="IsOfRegister">Whether an undeprecated claim is of a source that is in no language, such as a register, and not a page.</param>
internal readonly record struct Answer(
    RawValue Value, int Details, int Start, int End, ClaimRank Rank, int PublisherCount, int NewestOn, double Confidence, bool IsOfRegister);
