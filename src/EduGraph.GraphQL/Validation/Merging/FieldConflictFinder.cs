using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation.Merging;

/// <summary>Finds the fields with the same response name that cannot be merged: FieldsInSetCanMerge and SameResponseShape.</summary>
/// <remarks>
/// The algorithm and the order of its findings are those of graphql-js: a selection set is collected once; its fields are compared with
/// each other, with those of each fragment that it spreads, and fragments with one another, each pair once. So the number of
/// comparisons is at most quadratic in the fields, and it is counted: at <see cref="ValidationOptions.MergeComparisonCountMax"/>
/// validation ends. Fragments are followed without recursion, since cycles of them can be as long as the document.
/// </remarks>
internal sealed class FieldConflictFinder(ValidationContext context)
{
    /// <summary>
    /// Fields in one another that are compared. Documents without cycles of fragments are far less deep; those with cycles could
    /// otherwise go round until the stack ends.
    /// </summary>
    public const int DepthMax = 500;

    private readonly Dictionary<(NamedType? Type, SelectionSetNode SelectionSet), CollectedFields> _collected = [];
    private readonly Dictionary<(string First, string Second), bool> _comparedFragments = [];
    private readonly ValueIdentities _values = new();
    private int _comparisonCount;
    private int _depth;

    /// <summary>The conflicts in a selection set, with those that fragments bring in.</summary>
    public List<FieldConflict> FindWithin(NamedType? parentType, SelectionSetNode selectionSet)
    {
        List<FieldConflict> conflicts = [];
        CollectedFields fields = Collect(parentType, selectionSet);
        foreach (FieldGroup group in fields.Groups)
        {
            CompareWithin(group, conflicts);
        }

        for (int index = 0; index < fields.FragmentNames.Count; index++)
        {
            CompareWithFragment(fields, fields.FragmentNames[index], areExclusive: false, conflicts);
            for (int other = index + 1; other < fields.FragmentNames.Count; other++)
            {
                CompareFragments(fields.FragmentNames[index], fields.FragmentNames[other], areExclusive: false, conflicts);
            }
        }

        return conflicts;
    }

    private void CompareWithin(FieldGroup group, List<FieldConflict> conflicts)
    {
        for (int first = 0; first < group.Fields.Count; first++)
        {
            for (int second = first + 1; second < group.Fields.Count; second++)
            {
                Compare(group.Fields[first], group.Fields[second], areParentsExclusive: false, conflicts);
            }
        }
    }

    private void CompareBetween(CollectedFields first, CollectedFields second, bool areExclusive, List<FieldConflict> conflicts)
    {
        foreach (FieldGroup group in first.Groups)
        {
            CountComparison(group.Fields[0].Node);
            if (second.Find(group.ResponseName) is not { } otherGroup)
            {
                continue;
            }

            foreach (CollectedField field in group.Fields)
            {
                foreach (CollectedField other in otherGroup.Fields)
                {
                    Compare(field, other, areExclusive, conflicts);
                }
            }
        }
    }

    /// <summary>Compares fields with those of a fragment, and of the fragments that it spreads.</summary>
    private void CompareWithFragment(CollectedFields fields, string fragmentName, bool areExclusive, List<FieldConflict> conflicts)
    {
        if (fields.Groups.Count == 0)
        {
            return;
        }

        Stack<string> open = new([fragmentName]);
        while (open.TryPop(out string? name))
        {
            // What was compared as fields that can meet need not be compared as fields that never do.
            bool isKnown = fields.ComparedFragments.TryGetValue(name, out bool wereExclusive) && (areExclusive || !wereExclusive);
            if (isKnown || context.FindFragment(name) is not { } fragment)
            {
                continue;
            }

            fields.ComparedFragments[name] = areExclusive;
            CountComparison(fragment);
            CollectedFields fragmentFields = Collect(fragment);
            if (fields == fragmentFields)
            {
                continue;
            }

            CompareBetween(fields, fragmentFields, areExclusive, conflicts);
            PushReversed(open, fragmentFields.FragmentNames);
        }
    }

    /// <summary>Compares the fields of two fragments, and of the fragments that they spread.</summary>
    private void CompareFragments(string firstName, string secondName, bool areExclusive, List<FieldConflict> conflicts)
    {
        Stack<(string First, string Second)> open = new([(firstName, secondName)]);
        while (open.TryPop(out (string First, string Second) pair))
        {
            if (pair.First == pair.Second
                || !IsNew(pair, areExclusive)
                || context.FindFragment(pair.First) is not { } first
                || context.FindFragment(pair.Second) is not { } second)
            {
                continue;
            }

            CountComparison(first);
            CollectedFields firstFields = Collect(first);
            CollectedFields secondFields = Collect(second);
            CompareBetween(firstFields, secondFields, areExclusive, conflicts);
            PushReversed(open, [
                .. secondFields.FragmentNames.Select(name => (pair.First, name)),
                .. firstFields.FragmentNames.Select(name => (name, pair.Second)),
            ]);
        }
    }

    private bool IsNew((string First, string Second) pair, bool areExclusive)
    {
        bool isKnown = (_comparedFragments.TryGetValue(pair, out bool wereExclusive) && (areExclusive || !wereExclusive))
            || (_comparedFragments.TryGetValue((pair.Second, pair.First), out wereExclusive) && (areExclusive || !wereExclusive));
        if (!isKnown)
        {
            _comparedFragments[pair] = areExclusive;
        }

        return !isKnown;
    }

    private void Compare(CollectedField first, CollectedField second, bool areParentsExclusive, List<FieldConflict> conflicts)
    {
        CountComparison(first.Node, second.Node);
        GraphQLType? firstType = first.Definition?.Type;
        GraphQLType? secondType = second.Definition?.Type;
        if (first.IsPlain && second.IsPlain && Equals(firstType, secondType) && first.Node.Name.Value == second.Node.Name.Value)
        {
            return;
        }

        // Objects of two types are never the same, so that only the shapes of their fields have to agree. Interfaces and unions may
        // come to overlap when the schema grows.
        bool areExclusive = areParentsExclusive
            || (!Equals(first.ParentType, second.ParentType) && first.ParentType is ObjectType && second.ParentType is ObjectType);
        string? reason = areExclusive ? null : ReasonAgainstSameField(first.Node, second.Node);
        if (reason is null && firstType is not null && secondType is not null && DoTypesConflict(firstType, secondType))
        {
            reason = $"they return conflicting types \"{firstType}\" and \"{secondType}\"";
        }

        if (reason is not null)
        {
            conflicts.Add(new FieldConflict(first.Node.ResponseName, reason, [first.Node], [second.Node]));
        }
        else if (first.Node.SelectionSet is { } firstSet && second.Node.SelectionSet is { } secondSet)
        {
            List<FieldConflict> inner = CompareSelectionSets(
                Collect(firstType?.NamedType(), firstSet),
                Collect(secondType?.NamedType(), secondSet),
                areExclusive,
                first.Node);
            if (inner.Count > 0)
            {
                conflicts.Add(FieldConflict.OfSubfields(first.Node, second.Node, inner));
            }
        }
    }

    private List<FieldConflict> CompareSelectionSets(CollectedFields first, CollectedFields second, bool areExclusive, FieldNode field)
    {
        if (++_depth > DepthMax)
        {
            context.Abort(
                $"Fields that share a response name are within one another deeper than {DepthMax} levels. Validation aborted.",
                ValidationErrorCodes.TooManyMergeComparisons,
                field);
        }

        List<FieldConflict> conflicts = [];
        CompareBetween(first, second, areExclusive, conflicts);
        foreach (string name in second.FragmentNames)
        {
            CompareWithFragment(first, name, areExclusive, conflicts);
        }

        foreach (string name in first.FragmentNames)
        {
            CompareWithFragment(second, name, areExclusive, conflicts);
        }

        foreach (string firstName in first.FragmentNames)
        {
            foreach (string secondName in second.FragmentNames)
            {
                CompareFragments(firstName, secondName, areExclusive, conflicts);
            }
        }

        _depth--;
        return conflicts;
    }

    private string? ReasonAgainstSameField(FieldNode first, FieldNode second)
    {
        if (first.Name.Value != second.Name.Value)
        {
            return $"\"{FieldConflict.Shorten(first.Name.Value)}\" and \"{FieldConflict.Shorten(second.Name.Value)}\" are different fields";
        }

        return HaveSameArguments(first, second) ? null : "they have differing arguments";
    }

    private bool HaveSameArguments(FieldNode first, FieldNode second)
    {
        if (first.Arguments.Count != second.Arguments.Count)
        {
            return false;
        }

        foreach (ArgumentNode argument in first.Arguments)
        {
            CountComparison(first, second);
            ArgumentNode? other = second.Arguments.LastOrDefault(each => each.Name.Value == argument.Name.Value);
            if (other is null || !_values.AreAlike(argument.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no value could have both types: lists and non-null types must match, leaf types be the same.</summary>
    private static bool DoTypesConflict(GraphQLType first, GraphQLType second) => (first, second) switch
    {
        (ListType x, ListType y) => DoTypesConflict(x.ItemType, y.ItemType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType x, NonNullType y) => DoTypesConflict(x.NullableType, y.NullableType),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => (first.NamedType().IsLeaf() || second.NamedType().IsLeaf()) && !Equals(first, second),
    };

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private CollectedFields Collect(NamedType? parentType, SelectionSetNode selectionSet)
    {
        if (!_collected.TryGetValue((parentType, selectionSet), out CollectedFields? fields))
        {
            _collected.Add((parentType, selectionSet), fields = CollectedFields.Of(context.Schema, parentType, selectionSet));
        }

        return fields;
    }

    private void CountComparison(params ReadOnlySpan<SyntaxNode> nodes)
    {
        if (++_comparisonCount > context.Options.MergeComparisonCountMax)
        {
            context.Abort(
                $"Merging the fields of this document takes more than {context.Options.MergeComparisonCountMax} comparisons. Validation aborted.",
                ValidationErrorCodes.TooManyMergeComparisons,
                nodes);
        }
    }

    private static void PushReversed<T>(Stack<T> open, IReadOnlyList<T> items)
    {
        for (int index = items.Count - 1; index >= 0; index--)
        {
            open.Push(items[index]);
        }
    }
}
