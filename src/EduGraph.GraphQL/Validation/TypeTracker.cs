using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation;

/// <summary>Knows the types at the node that a visit has come to, when it is told of every node entered and left.</summary>
/// <remarks>
/// Where a type is not known, because something is wrong with the document, it is null. Without a schema no type is known.
/// </remarks>
internal sealed class TypeTracker(Schema? schema)
{
    private readonly List<GraphQLType?> _types = [];
    private readonly List<NamedType?> _parentTypes = [];
    private readonly List<GraphQLType?> _inputTypes = [];
    private readonly List<OutputField?> _fields = [];
    private readonly List<bool> _defaults = [];
    private Directive? _directive;

    /// <summary>Type of the field, or of the fragment or operation that is open.</summary>
    public GraphQLType? Type => Top(_types);

    /// <summary>Type whose fields the open selection set selects.</summary>
    public NamedType? ParentType => Top(_parentTypes);

    /// <summary>Type that the value here must have.</summary>
    public GraphQLType? InputType => Top(_inputTypes);

    /// <summary>Type of the value around the one here.</summary>
    public GraphQLType? ParentInputType => _inputTypes.Count > 1 ? _inputTypes[^2] : null;

    /// <summary>Definition of the open field.</summary>
    public OutputField? Field => Top(_fields);

    /// <summary>Definition of the open argument.</summary>
    public InputValue? Argument { get; private set; }

    /// <summary>Whether the argument or input field here has a default value.</summary>
    public bool HasDefault => _defaults.Count > 0 && _defaults[^1];

    public void Enter(SyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Add(Type?.NamedType() is { } named && named.IsComposite() ? named : null);
                break;
            case FieldNode field:
                OutputField? definition = ParentType is { } parentType ? schema?.FindField(parentType, field.Name.Value) : null;
                _fields.Add(definition);
                _types.Add(definition?.Type);
                break;
            case DirectiveNode directive:
                _directive = schema?.FindDirective(directive.Name.Value);
                break;
            case OperationDefinitionNode operation:
                _types.Add(schema?.GetRootType(operation.Operation));
                break;
            case InlineFragmentNode inline:
                _types.Add(inline.TypeCondition is null ? Type?.NamedType() : OutputType(inline.TypeCondition));
                break;
            case FragmentDefinitionNode fragment:
                _types.Add(OutputType(fragment.TypeCondition));
                break;
            case VariableDefinitionNode variable:
                PushInput(schema?.TypeFromSyntax(variable.Type));
                break;
            case ArgumentNode argument:
                Argument = FindArgument(argument.Name.Value);
                _defaults.Add(Argument?.TryGetDefault(out _) == true);
                PushInput(Argument?.Type);
                break;
            case ListValueNode:
                GraphQLType? listType = InputType?.Nullable();
                _defaults.Add(false);
                PushInput(listType is ListType list ? list.ItemType : listType);
                break;
            case ObjectFieldNode objectField:
                InputValue? inputField = (InputType?.NamedType() as InputObjectType)?.FindField(objectField.Name.Value);
                _defaults.Add(inputField?.TryGetDefault(out _) == true);
                PushInput(inputField?.Type);
                break;
        }
    }

    public void Leave(SyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                Pop(_parentTypes);
                break;
            case FieldNode:
                Pop(_fields);
                Pop(_types);
                break;
            case DirectiveNode:
                _directive = null;
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                Pop(_types);
                break;
            case VariableDefinitionNode:
                Pop(_inputTypes);
                break;
            case ArgumentNode:
                Argument = null;
                Pop(_defaults);
                Pop(_inputTypes);
                break;
            case ListValueNode or ObjectFieldNode:
                Pop(_defaults);
                Pop(_inputTypes);
                break;
        }
    }

    // An argument of a directive that is not known is looked for on the field that the directive stands at, as graphql-js does.
    private InputValue? FindArgument(string name) =>
        _directive is not null ? _directive.FindArgument(name) : Field?.FindArgument(name);

    private NamedType? OutputType(NamedTypeNode node) => schema?.FindType(node.Name.Value) is { } type && type.IsOutput() ? type : null;

    private void PushInput(GraphQLType? type) => _inputTypes.Add(type is not null && type.NamedType().IsInput() ? type : null);

    private static T? Top<T>(List<T?> stack)
        where T : class => stack.Count > 0 ? stack[^1] : null;

    private static void Pop<T>(List<T> stack) => stack.RemoveAt(stack.Count - 1);
}
