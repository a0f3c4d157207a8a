using System.Collections.Immutable;
using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Reads the paths of a projection and walks them over kinds, so that one that can lead nowhere is reported.</summary>
internal sealed class ProjectionPathReader(ImmutableArray<RelationshipType> relationshipTypes, SchemaFaults faults)
{
    /// <summary>The paths of <c>@projection(paths:)</c> that lead from some kinds to others; those with faults are reported and left out.</summary>
    public ImmutableArray<ProjectionPath> Read(DirectiveNode directive, ImmutableArray<NodeKind> from, ImmutableArray<NodeKind> to)
    {
        var paths = ImmutableArray.CreateBuilder<ProjectionPath>();
        foreach (var text in DirectiveReading.Items(directive.Value("paths")).OfType<StringValueNode>())
        {
            if (ReadSteps(text) is { } steps && Leads(text, steps, from, to))
            {
                paths.Add(new ProjectionPath(steps));
            }
        }

        return paths.ToImmutable();
    }

    private ImmutableArray<ProjectionStep>? ReadSteps(StringValueNode text)
    {
        var steps = ImmutableArray.CreateBuilder<ProjectionStep>();
        foreach (var word in text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var isIn = word.StartsWith("<-", StringComparison.Ordinal);
            if (isIn == word.EndsWith("->", StringComparison.Ordinal))
            {
                faults.Add(
                    text.Location,
                    GraphSchemaFaultCodes.BadProjection,
                    $"\"{word}\" is no step; expected \"TYPE->\" for along a relationship or \"<-TYPE\" for against it.");
                return null;
            }

            var name = isIn ? word[2..] : word[..^2];
            if (relationshipTypes.FirstOrDefault(type => type.Name == name) is not { } found)
            {
                var nearest = Suggestions.DidYouMean(name, relationshipTypes.Select(type => type.Name));
                faults.Add(text.Location, GraphSchemaFaultCodes.UnknownType, $"There is no relationship type \"{name}\".{nearest}");
                return null;
            }

            steps.Add(new ProjectionStep(found, isIn ? RelationshipDirection.In : RelationshipDirection.Out));
        }

        if (steps.Count == 0)
        {
            faults.Add(text.Location, GraphSchemaFaultCodes.BadProjection, "A path has at least one step: \"PARTY_TO->\".");
            return null;
        }

        return steps.ToImmutable();
    }

    private bool Leads(StringValueNode text, ImmutableArray<ProjectionStep> steps, ImmutableArray<NodeKind> from, ImmutableArray<NodeKind> to)
    {
        IReadOnlyCollection<NodeKind> reached = from;
        foreach (var step in steps)
        {
            var next = step.Type.Ends
                .Select(ends => step.Direction == RelationshipDirection.Out ? (Near: ends.From, Far: ends.To) : (Near: ends.To, Far: ends.From))
                .Where(ends => reached.Contains(ends.Near))
                .Select(ends => ends.Far)
                .ToHashSet();
            if (next.Count == 0 && reached.Count > 0)
            {
                Report(text, $"\"{step}\" leads on from no {Names(reached)}");
                return false;
            }

            reached = next;
        }

        if (reached.Count > 0 && to.Length > 0 && !reached.Any(to.Contains))
        {
            Report(text, $"it leads to {Names(reached)}, not to {Names(to)}");
            return false;
        }

        return true;
    }

    private static string Names(IEnumerable<NodeKind> kinds) => string.Join(" or ", kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal));

    private void Report(StringValueNode text, string why) =>
        faults.Add(text.Location, GraphSchemaFaultCodes.BadProjection, $"The path \"{text.Value}\" is never there: {why}.");
}
