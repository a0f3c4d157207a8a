namespace EduGraph.GraphQL.Execution;

/// <summary>What a variable says that stands in <c>@skip(if:)</c>, <c>@include(if:)</c> or <c>@defer(if:)</c>.</summary>
internal enum Condition
{
    False,
    True,
    Null,
    Absent,
}
