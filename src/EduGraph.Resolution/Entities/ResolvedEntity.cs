using EduGraph.PropertyGraph.Stores;

namespace EduGraph.Resolution;

/// <summary>The mentions of one thing.</summary>
/// <param name="Key">The first of them in order of keys: a label that does not depend on the order of the input.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Members">At least one, in order of keys.</param>
public sealed record ResolvedEntity(MentionKey Key, MentionKind Kind, IReadOnlyList<MentionKey> Members);
