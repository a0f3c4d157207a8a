namespace EduGraph.GraphQL.Language.Tests.Printing;

/// <summary>Documents of every form of the language, drawn at random; the same ones for the same seed.</summary>
internal sealed class GeneratedTrees(int seed)
{
    private const int DepthMax = 4;

    private static readonly string[] Names = ["a", "B", "_c", "type", "on1", "query", "fragment", "input", "d9"];
    private static readonly string[] Texts = ["", "x", "a\"b", "\\", "two\nlines", "\ttab", " lead", "é中😀", "\"\"\"", "\u0001\u007f", "a\r\nb"];

    private readonly Random _random = new(seed);
    private int _depth;

    public DocumentNode Document() => new(default, Many(Definition, 1), 0);

    private DefinitionNode Definition() => _random.Next(14) switch
    {
        0 => new FragmentDefinitionNode(default, Description(), Name(), NamedType(), Directives(), SelectionSet()),
        1 => new SchemaDefinitionNode(default, Description(), Directives(), Many(OperationTypeDefinition, 1)),
        2 => new SchemaExtensionNode(default, Directives(1), Many(OperationTypeDefinition)),
        3 => new ScalarTypeDefinitionNode(default, Description(), Name(), Directives()),
        4 => new ObjectTypeDefinitionNode(default, Description(), Name(), Many(NamedType), Directives(), Many(FieldDefinition)),
        5 => new InterfaceTypeDefinitionNode(default, Description(), Name(), Many(NamedType), Directives(), Many(FieldDefinition)),
        6 => new UnionTypeDefinitionNode(default, Description(), Name(), Directives(), Many(NamedType)),
        7 => new EnumTypeDefinitionNode(default, Description(), Name(), Directives(), Many(EnumValueDefinition)),
        8 => new InputObjectTypeDefinitionNode(default, Description(), Name(), Directives(), Many(InputValueDefinition)),
        9 => new DirectiveDefinitionNode(
            default, Description(), Name(), Many(InputValueDefinition), _random.Next(2) == 0, [new NameNode(default, "FIELD"), new NameNode(default, "ENUM")]),
        10 => Extension(),
        _ => new OperationDefinitionNode(
            default, Description(), (OperationType)_random.Next(3), _random.Next(2) == 0 ? Name() : null, Many(VariableDefinition), Directives(), SelectionSet()),
    };

    private TypeExtensionNode Extension() => _random.Next(6) switch
    {
        0 => new ScalarTypeExtensionNode(default, Name(), Directives(1)),
        1 => new ObjectTypeExtensionNode(default, Name(), Many(NamedType), Directives(), Many(FieldDefinition, 1)),
        2 => new InterfaceTypeExtensionNode(default, Name(), Many(NamedType, 1), Directives(), Many(FieldDefinition)),
        3 => new UnionTypeExtensionNode(default, Name(), Directives(), Many(NamedType, 1)),
        4 => new EnumTypeExtensionNode(default, Name(), Directives(1), Many(EnumValueDefinition)),
        _ => new InputObjectTypeExtensionNode(default, Name(), Directives(), Many(InputValueDefinition, 1)),
    };

    private OperationTypeDefinitionNode OperationTypeDefinition() => new(default, (OperationType)_random.Next(3), NamedType());

    private FieldDefinitionNode FieldDefinition() => new(default, Description(), Name(), Many(InputValueDefinition), Type(), Directives());

    private InputValueDefinitionNode InputValueDefinition() =>
        new(default, Description(), Name(), Type(), _random.Next(2) == 0 ? Value(isConstant: true) : null, Directives());

    private EnumValueDefinitionNode EnumValueDefinition() => new(default, Description(), Name(), Directives());

    private VariableDefinitionNode VariableDefinition() =>
        new(default, Description(), Variable(), Type(), _random.Next(2) == 0 ? Value(isConstant: true) : null, Directives());

    private SelectionSetNode SelectionSet() => new(default, Many(Selection, 1));

    private SelectionNode Selection() => _random.Next(6) switch
    {
        0 => new FragmentSpreadNode(default, Name(), Directives(isConstant: false)),
        1 => new InlineFragmentNode(default, _random.Next(2) == 0 ? NamedType() : null, Directives(isConstant: false), SelectionSet()),
        _ => new FieldNode(
            default,
            _random.Next(3) == 0 ? Name() : null,
            Name(),
            Many(() => new ArgumentNode(default, Name(), Value(isConstant: false))),
            Directives(isConstant: false),
            _depth < DepthMax && _random.Next(2) == 0 ? SelectionSet() : null),
    };

    private List<DirectiveNode> Directives(int countMin = 0, bool isConstant = true) =>
        Many(() => new DirectiveNode(default, Name(), Many(() => new ArgumentNode(default, Name(), Value(isConstant)))), countMin);

    private ValueNode Value(bool isConstant) => _random.Next(_depth < DepthMax ? 9 : 7) switch
    {
        0 => new IntValueNode(default, "-12"),
        1 => new FloatValueNode(default, "1.5e-3"),
        2 => Text(),
        3 => new BooleanValueNode(default, _random.Next(2) == 0),
        4 => new NullValueNode(default),
        5 => new EnumValueNode(default, "VALUE"),
        6 => isConstant ? new EnumValueNode(default, "OTHER") : Variable(),
        7 => new ListValueNode(default, Many(() => Value(isConstant))),
        _ => new ObjectValueNode(default, Many(() => new ObjectFieldNode(default, Name(), Value(isConstant)))),
    };

    private TypeNode Type() => _random.Next(4) switch
    {
        0 => new ListTypeNode(default, Type()),
        1 => new NonNullTypeNode(default, NamedType()),
        _ => NamedType(),
    };

    private StringValueNode? Description() => _random.Next(3) == 0 ? Text() : null;

    private StringValueNode Text()
    {
        string text = Texts[_random.Next(Texts.Length)];
        return new StringValueNode(default, text, SyntaxPrinter.IsPrintableAsBlockString(text) && _random.Next(2) == 0);
    }

    private VariableNode Variable() => new(default, Name());

    private NamedTypeNode NamedType() => new(default, Name());

    private NameNode Name() => new(default, Names[_random.Next(Names.Length)]);

    private List<T> Many<T>(Func<T> item, int countMin = 0)
    {
        _depth++;
        int count = countMin + (_depth > DepthMax ? 0 : _random.Next(3));
        List<T> items = [.. Enumerable.Range(0, count).Select(_ => item())];
        _depth--;
        return items;
    }
}
