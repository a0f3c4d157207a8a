using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>A valid document within the limits.</summary>
internal sealed class CachedDocument
{
    private readonly Dictionary<string, PreparedOperation> _operationsByName = new(StringComparer.Ordinal);
    private readonly List<PreparedOperation> _operations = [];

    public CachedDocument(DocumentNode document)
    {
        Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
        foreach (FragmentDefinitionNode fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments[fragment.Name.Value] = fragment;
        }

        IReadOnlyList<string> conditionNames = ConditionSet.FindNames(document, out bool hasDefer);
        foreach (OperationDefinitionNode operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            PreparedOperation prepared = new(new CachedOperation(operation, fragments, conditionNames, hasDefer));
            _operations.Add(prepared);
            if (operation.Name is not null)
            {
                _operationsByName[operation.Name.Value] = prepared;
            }
        }
    }

    /// <summary>Whether it was asked for since the last look for documents to forget.</summary>
    public bool IsRecent { get; set; } = true;

    /// <summary>GetOperation(document, operationName), section 6.1.</summary>
    public PreparedOperation GetOperation(string? name)
    {
        if (name is null)
        {
            return _operations.Count switch
            {
                1 => _operations[0],
                0 => Failure("Must provide an operation."),
                _ => Failure("Must provide operation name if query contains multiple operations."),
            };
        }

        return _operationsByName.GetValueOrDefault(name) ?? Failure($"Unknown operation named \"{name}\".");
    }

    private static PreparedOperation Failure(string message) =>
        new([new GraphQLError(message, code: ErrorCodes.OperationResolutionFailure)]);
}
