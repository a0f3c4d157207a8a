namespace EduGraph.GraphQL.Execution;

/// <summary>What a variable says that stands in <c>@skip(if:)</c> or <c>@include(if:)</c>.</summary>
internal enum Condition
{
    False,
    True,
    Null,
    Absent,
}
