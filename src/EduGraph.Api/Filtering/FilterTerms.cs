namespace EduGraph.Api.Filtering;

/// <summary>Puts the terms of a filter together: all must hold; <c>and</c>, <c>or</c> and <c>not</c> nest.</summary>
internal static class FilterTerms
{
    /// <summary>Compiles a filter. A member that is null is as if it was not given.</summary>
    /// <param name="filter">The coerced input.</param>
    /// <param name="compileMember">Compiles a member that is not one of the three.</param>
    public static Func<T, bool> Compile<T>(InputObject filter, Func<string, object, Func<T, bool>> compileMember)
    {
        var terms = new List<Func<T, bool>>();
        foreach (var (name, value) in filter)
        {
            if (value is not null)
            {
                terms.Add(name switch
                {
                    "and" => All(Each(value, compileMember)),
                    "or" => Any(Each(value, compileMember)),
                    "not" => Not(Compile((InputObject)value, compileMember)),
                    _ => compileMember(name, value),
                });
            }
        }

        return All(terms);
    }

    /// <summary>Holds if all do; so it does if there are none.</summary>
    public static Func<T, bool> All<T>(IReadOnlyList<Func<T, bool>> terms) => terms.Count switch
    {
        0 => _ => true,
        1 => terms[0],
        2 when (terms[0], terms[1]) is var (first, second) => value => first(value) && second(value),
        _ => value =>
        {
            foreach (var term in terms)
            {
                if (!term(value))
                {
                    return false;
                }
            }

            return true;
        }
        ,
    };

    /// <summary>Holds if one does; so it does not if there are none.</summary>
    public static Func<T, bool> Any<T>(IReadOnlyList<Func<T, bool>> terms) => value =>
    {
        foreach (var term in terms)
        {
            if (term(value))
            {
                return true;
            }
        }

        return false;
    };

    /// <summary>Holds if the other does not.</summary>
    public static Func<T, bool> Not<T>(Func<T, bool> term) => value => !term(value);

    private static List<Func<T, bool>> Each<T>(object value, Func<string, object, Func<T, bool>> compileMember) =>
        [.. ((IReadOnlyList<object?>)value).Select(filter => Compile((InputObject)filter!, compileMember))];
}
