using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>Limits on the selections of a valid document that can be checked without variables.</summary>
internal sealed class SelectionLimits
{
    private readonly ExecutorOptions _options;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _fragmentDepths = new(StringComparer.Ordinal);

    private SelectionLimits(DocumentNode document, ExecutorOptions options)
    {
        _options = options;
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>The first limit that is passed; null if none is.</summary>
    /// <param name="document">Valid, so that its fragments form no cycles.</param>
    /// <param name="options">The limits.</param>
    /// <remarks>Time O(nodes): each fragment is measured once.</remarks>
    public static GraphQLError? Check(DocumentNode document, ExecutorOptions options)
    {
        SelectionLimits limits = new(document, options);
        try
        {
            foreach (OperationDefinitionNode operation in document.Definitions.OfType<OperationDefinitionNode>())
            {
                limits.Check(operation);
            }
        }
        catch (GraphQLException exception)
        {
            return exception.Error;
        }

        return null;
    }

    private void Check(OperationDefinitionNode operation)
    {
        int depth = DepthOf(operation.SelectionSet);
        int depthMax = _options.Limits.SelectionDepthMax;
        if (depth > depthMax)
        {
            string name = operation.Name is null ? "The operation" : $"Operation \"{operation.Name.Value}\"";
            string message = $"{name} selects fields {depth} levels deep; at most {depthMax} are allowed.";
            throw new GraphQLException(GraphQLError.At(message, ErrorCodes.DepthLimitExceeded, operation));
        }
    }

    private int DepthOf(SelectionSetNode selectionSet)
    {
        int depth = 0;
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            depth = Math.Max(depth, selection switch
            {
                FieldNode field => DepthOf(field),
                InlineFragmentNode inline => DepthOf(inline.SelectionSet),
                FragmentSpreadNode spread => DepthOf(spread.Name.Value),
                _ => 0,
            });
        }

        return depth;
    }

    private int DepthOf(FieldNode field)
    {
        if (field.Name.Value is "__schema" or "__type")
        {
            // What is below has limits of its own in validation.
            return _options.AllowsIntrospection
                ? 1
                : throw new GraphQLException(GraphQLError.At("Introspection is not allowed.", ErrorCodes.IntrospectionDisabled, field));
        }

        return 1 + (field.SelectionSet is null ? 0 : DepthOf(field.SelectionSet));
    }

    private int DepthOf(string fragmentName)
    {
        if (!_fragmentDepths.TryGetValue(fragmentName, out int depth))
        {
            depth = DepthOf(_fragments[fragmentName].SelectionSet);
            _fragmentDepths.Add(fragmentName, depth);
        }

        return depth;
    }
}
