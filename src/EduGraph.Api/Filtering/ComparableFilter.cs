using System.Globalization;
using EduGraph.PropertyGraph.Claims;

namespace EduGraph.Api.Filtering;

/// <summary>Compiles the operations of numbers, dates and truth values: <c>eq neq in nin gt ngt gte ngte lt nlt lte nlte</c>.</summary>
/// <remarks>A missing value passes only <c>eq: null</c> and the opposites, whose names start with n.</remarks>
internal static class ComparableFilter
{
    /// <summary>Compiles <c>IntOperationFilterInput</c> and <c>FloatOperationFilterInput</c>.</summary>
    public static Func<double?, bool> Numbers(InputObject operations) => Compile<double?>(
        operations,
        value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        number => number is null,
        new Comparisons<double?>((number, bound) => number == bound, (number, bound) => number > bound, (number, bound) => number < bound));

    /// <summary>
    /// Compiles <c>DateOperationFilterInput</c>. A comparison holds for a partial date if it holds for every day that the date may mean: 2025 is
    /// <c>gte</c> 2025-01-01 and <c>lte</c> 2025-12-31, neither <c>gt</c> nor <c>lt</c> 2025-06-01, and <c>eq</c> no day.
    /// </summary>
    public static Func<PartialDate?, bool> Dates(InputObject operations) => Compile<PartialDate?>(
        operations,
        value => PartialDate.FromDay((DateOnly)value),
        date => date is null,
        new Comparisons<PartialDate?>(
            (date, day) => date == day,
            (date, day) => date is { } some && some.First > day!.Value.First,
            (date, day) => date is { } some && some.Last < day!.Value.First)
        {
            AtLeast = (date, day) => date is { } some && some.First >= day!.Value.First,
            AtMost = (date, day) => date is { } some && some.Last <= day!.Value.First,
        });

    /// <summary>Compiles <c>BooleanOperationFilterInput</c>.</summary>
    public static Func<bool?, bool> Booleans(InputObject operations) => Compile<bool?>(
        operations,
        value => (bool)value,
        truth => truth is null,
        new Comparisons<bool?>((truth, expected) => truth == expected, (_, _) => false, (_, _) => false));

    private static Func<T, bool> Compile<T>(InputObject operations, Func<object, T> convert, Func<T, bool> isMissing, Comparisons<T> comparisons)
    {
        Func<T, bool> Bound(Func<T, T, bool> compare, object value)
        {
            var bound = convert(value);
            return candidate => compare(candidate, bound);
        }

        Func<T, bool> Equal(object? value) => value is null ? isMissing : Bound(comparisons.Equal, value);
        Func<T, bool> In(object values) => FilterTerms.Any([.. ((IReadOnlyList<object?>)values).Select(Equal)]);

        var terms = new List<Func<T, bool>>();
        foreach (var (name, value) in operations)
        {
            if (value is null && name is not ("eq" or "neq"))
            {
                continue;
            }

            terms.Add(name switch
            {
                "eq" => Equal(value),
                "neq" => FilterTerms.Not(Equal(value)),
                "in" => In(value!),
                "nin" => FilterTerms.Not(In(value!)),
                "gt" => Bound(comparisons.Greater, value!),
                "ngt" => FilterTerms.Not(Bound(comparisons.Greater, value!)),
                "gte" => Bound(comparisons.AtLeast, value!),
                "ngte" => FilterTerms.Not(Bound(comparisons.AtLeast, value!)),
                "lt" => Bound(comparisons.Less, value!),
                "nlt" => FilterTerms.Not(Bound(comparisons.Less, value!)),
                "lte" => Bound(comparisons.AtMost, value!),
                "nlte" => FilterTerms.Not(Bound(comparisons.AtMost, value!)),
                _ => throw new ArgumentException($"A value that can be compared has no operation \"{name}\".", nameof(operations)),
            });
        }

        return FilterTerms.All(terms);
    }

    private sealed record Comparisons<T>(Func<T, T, bool> Equal, Func<T, T, bool> Greater, Func<T, T, bool> Less)
    {
        public Func<T, T, bool> AtLeast { get; init; } = (value, bound) => Greater(value, bound) || Equal(value, bound);

        public Func<T, T, bool> AtMost { get; init; } = (value, bound) => Less(value, bound) || Equal(value, bound);
    }
}
