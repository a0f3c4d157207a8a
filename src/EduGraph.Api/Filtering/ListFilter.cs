namespace EduGraph.Api.Filtering;

/// <summary>Compiles the filter of a list: <c>all none some any totalCount</c>.</summary>
internal static class ListFilter
{
    /// <summary>Compiles the filter into one on the list's owner.</summary>
    /// <param name="filter">The coerced input; its member <c>edge</c> is the caller's.</param>
    /// <param name="compileEntry">Compiles the filter of an entry.</param>
    /// <param name="entriesOf">The entries of an owner, those that are looked at.</param>
    public static Func<int, bool> Compile<T>(InputObject filter, Func<InputObject, Func<T, bool>> compileEntry, Func<int, IEnumerable<T>> entriesOf)
    {
        var terms = new List<Func<int, bool>>();
        foreach (var (name, value) in filter)
        {
            if (value is not null && name != EdgeMember)
            {
                terms.Add(CompileTerm(name, value, compileEntry, entriesOf));
            }
        }

        return FilterTerms.All(terms);
    }

    /// <summary>The member that says which relationships are looked at.</summary>
    public const string EdgeMember = "edge";

    private static Func<int, bool> CompileTerm<T>(
        string name, object value, Func<InputObject, Func<T, bool>> compileEntry, Func<int, IEnumerable<T>> entriesOf)
    {
        switch (name)
        {
            case "any":
                var expected = (bool)value;
                return owner => entriesOf(owner).Any() == expected;
            case "totalCount":
                var counts = ComparableFilter.Numbers((InputObject)value);
                return owner => counts(entriesOf(owner).Count());
            default:
                var entry = compileEntry((InputObject)value);
                return name switch
                {
                    "all" => owner => entriesOf(owner).All(entry),
                    "none" => owner => !entriesOf(owner).Any(entry),
                    "some" => owner => entriesOf(owner).Any(entry),
                    _ => throw new ArgumentException($"A list has no operation \"{name}\".", nameof(name)),
                };
        }
    }
}
