using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation;

/// <summary>
/// What the rules share while one document is validated: the schema, the document, the types at the current node, the errors.
/// </summary>
internal sealed class ValidationContext
{
    private readonly Schema? _schema;
    private readonly List<GraphQLError> _errors = [];
    private Dictionary<string, FragmentDefinitionNode>? _fragments;

    /// <summary>Prepares to validate a document.</summary>
    /// <param name="schema">What the document is to be executed against; null if the document is a schema itself.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">Limits.</param>
    public ValidationContext(Schema? schema, DocumentNode document, ValidationOptions options)
    {
        _schema = schema;
        Document = document;
        Options = options;
        Types = new TypeTracker(schema);
        Directives = new DirectiveTable(schema, document);
        Fragments = new FragmentReferences(this);
        Variables = new VariableUsages(this);
    }

    /// <summary>What the document is to be executed against.</summary>
    /// <exception cref="InvalidOperationException">The document is a schema itself.</exception>
    public Schema Schema => _schema ?? throw new InvalidOperationException("A schema document has no schema to be executed against.");

    /// <summary>The types that are there before the document is read.</summary>
    public IEnumerable<string> ExistingTypeNames => _schema?.Types.Select(static type => type.Name) ?? [];

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The types at the node that is visited.</summary>
    public TypeTracker Types { get; }

    /// <summary>The directives that may be used: the schema's, and those that the document itself defines.</summary>
    public DirectiveTable Directives { get; }

    /// <summary>Which fragments are reached from where.</summary>
    public FragmentReferences Fragments { get; }

    /// <summary>Which variables are used where.</summary>
    public VariableUsages Variables { get; }

    /// <summary>The nodes that the visited one stands in, the document first.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors { get; set; } = [];

    /// <summary>What was reported, in order.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The fragment with the name; the last one if there are several. Null if there is none.</summary>
    public FragmentDefinitionNode? FindFragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = [];
            foreach (DefinitionNode definition in Document.Definitions)
            {
                if (definition is FragmentDefinitionNode fragment)
                {
                    _fragments[fragment.Name.Value] = fragment;
                }
            }
        }

        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>Whether a type is there before the document is read.</summary>
    public bool IsExistingType(string name) => _schema?.FindType(name) is not null;

    /// <summary>Whether it is <c>@defer</c>, and the schema has that.</summary>
    public bool IsDefer(DirectiveNode directive) => directive.Name.Value == "defer" && Directives.Find("defer") is not null;

    /// <summary>Reports an error at the nodes.</summary>
    /// <exception cref="ValidationAbortedException">There are as many errors as are reported at most.</exception>
    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        ReportLimit(message, ValidationErrorCodes.ValidationFailed, nodes);

    /// <summary>Reports at the nodes that a limit is passed, which has a code of its own.</summary>
    /// <exception cref="ValidationAbortedException">There are as many errors as are reported at most.</exception>
    public void ReportLimit(string message, string code, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        if (_errors.Count >= Options.ErrorCountMax)
        {
            Abort("Too many validation errors, error limit reached. Validation aborted.", ValidationErrorCodes.TooManyErrors);
        }

        _errors.Add(GraphQLError.At(message, code, nodes));
    }

    /// <summary>Ends validation at a limit.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void Abort(string message, string code, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        _errors.Add(GraphQLError.At(message, code, nodes));
        throw new ValidationAbortedException();
    }

    /// <summary>Ends validation because fragments are reached too often, lastly from a spread.</summary>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public void AbortAtFragmentVisits(FragmentSpreadNode spread) => Abort(
        $"The fragments of this document are reached more than {Options.FragmentVisitCountMax} times. Validation aborted.",
        ErrorCodes.FragmentVisitLimitExceeded,
        spread);

    /// <summary>Whether messages may suggest names that the type of this name has.</summary>
    public bool MaySuggestFor(string typeName) => Options.Suggestions switch
    {
        SuggestionScope.None => false,
        SuggestionScope.Domain => !typeName.StartsWith("__", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>The question after the nearest names, if messages may suggest any.</summary>
    public string DidYouMean(string input, IEnumerable<string> options) =>
        Options.Suggestions == SuggestionScope.None
            ? ""
            : Suggestions.DidYouMean(input, options.Where(MaySuggestFor));
}
