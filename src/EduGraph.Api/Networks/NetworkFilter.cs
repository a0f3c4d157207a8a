using System.Collections.Immutable;
using System.Globalization;
using EduGraph.Analytics.Projections;
using EduGraph.Api.Schema;
using EduGraph.GraphQL;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Api.Networks;

/// <summary>Reads the argument <c>where</c> of a network into its rule, and says it in words.</summary>
internal static class NetworkFilter
{
    private const int SharingCountMax = 1_000;

    /// <summary>The rule with the filter.</summary>
    /// <exception cref="GraphQLException">A number is out of range.</exception>
    public static ProjectionRule Apply(object? argument, GraphSchema schema, ProjectionRule rule)
    {
        if (argument is not InputObject where)
        {
            return rule;
        }

        return rule with
        {
            OnlyKinds = where.GetValueOrDefault("kinds") is null
                ? default
                : [.. Names(where, "kinds").Select(name => KindNames.Find(schema, name)!).OrderBy(kind => kind.Index)],
            Countries = where.GetValueOrDefault("countries") is null ? default : Names(where, "countries"),
            NodeTypes = Types(where, schema, ("institutionTypes", "Institution"), ("centreTypes", "Centre")),
            SharedTypes = Types(where, schema, ("agreementTypes", "Agreement"), ("eventTypes", "Event"), ("programmeTypes", "Programme")),
            IsCrossBorder = where.GetValueOrDefault("crossBorder") is true,
            AllowsUndated = where.GetValueOrDefault("undated") is not false,
            ConfidenceMin = Between(where, "confidence", 0, 0, 1),
            SharingCountMax = (int)Between(where, "maxShared", ProjectionRule.SharingCountMaxDefault, 2, SharingCountMax),
            CountMin = (int)Between(where, "minCount", 1, 1, int.MaxValue),
        };
    }

    /// <summary>What of a rule is not as by default.</summary>
    public static string Describe(ProjectionRule rule)
    {
        var parts = new List<string>();
        if (rule.From is not null || rule.To is not null)
        {
            parts.Add(rule.From == rule.To ? $"on {rule.From:yyyy-MM-dd}" : $"from {rule.From:yyyy-MM-dd} to {rule.To:yyyy-MM-dd}");
        }

        Add(parts, "kinds", rule.OnlyKinds.IsDefault ? null : rule.OnlyKinds.Select(kind => kind.Name));
        Add(parts, "countries", rule.Countries.IsDefault ? null : rule.Countries);
        foreach (var choice in rule.NodeTypes.Concat(rule.SharedTypes))
        {
            Add(parts, $"{choice.Kind.Name} types", choice.Types);
        }

        parts.AddRange(rule.IsCrossBorder ? ["between countries"] : []);
        parts.AddRange(rule.AllowsUndated ? [] : ["only what is dated"]);
        parts.AddRange(rule.ConfidenceMin > 0 ? [$"confidence at least {rule.ConfidenceMin.ToString("R", CultureInfo.InvariantCulture)}"] : []);
        parts.Add($"things shared by at most {rule.SharingCountMax}");
        parts.AddRange(rule.CountMin > 1 ? [$"at least {rule.CountMin} things shared"] : []);
        return string.Concat(parts.Select(part => "; " + part));
    }

    private static void Add(List<string> parts, string what, IEnumerable<string>? values)
    {
        if (values is not null)
        {
            parts.Add($"{what} {string.Join(", ", values)}");
        }
    }

    private static ImmutableArray<string> Names(InputObject where, string member) =>
        [.. ((IReadOnlyList<object?>)where[member]!).Select(value => (string)value!).Distinct().Order(StringComparer.Ordinal)];

    private static ImmutableArray<TypeChoice> Types(InputObject where, GraphSchema schema, params (string Member, string Kind)[] choices) =>
        [.. choices
            .Where(choice => where.GetValueOrDefault(choice.Member) is not null)
            .Select(choice => new TypeChoice(schema.FindKind(choice.Kind)!, Names(where, choice.Member)))];

    private static double Between(InputObject where, string member, double defaultValue, double min, double max)
    {
        if (where.GetValueOrDefault(member) is not { } given)
        {
            return defaultValue;
        }

        var value = Convert.ToDouble(given, CultureInfo.InvariantCulture);
        return value >= min && value <= max
            ? value
            : throw new GraphQLException(new GraphQLError(
                $"\"where.{member}\" is {value.ToString("R", CultureInfo.InvariantCulture)}; expected {min} to {max}.",
                code: "ARGUMENT_OUT_OF_RANGE",
                extensions: new Dictionary<string, object?> { ["min"] = min, ["max"] = max, ["found"] = value }));
    }
}
