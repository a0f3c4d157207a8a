namespace EduGraph.GraphQL.Language;

public sealed partial class Parser
{
    /// <summary>
    /// OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet; or SelectionSet alone
    /// </summary>
    private OperationDefinitionNode ParseOperationDefinition()
    {
        int start = _token.Start;
        if (_token.Kind == TokenKind.LeftBrace)
        {
            SelectionSetNode shorthand = ParseSelectionSet();
            return new OperationDefinitionNode(Locate(start), null, OperationType.Query, null, [], [], shorthand);
        }

        StringValueNode? description = ParseDescription();
        OperationType operation = ParseOperationType();
        NameNode? name = _token.Kind == TokenKind.Name ? ParseName() : null;
        IReadOnlyList<VariableDefinitionNode> variables =
            OptionalMany(TokenKind.LeftParenthesis, ParseVariableDefinition, TokenKind.RightParenthesis);
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: false);
        SelectionSetNode selectionSet = ParseSelectionSet();
        return new OperationDefinitionNode(Locate(start), description, operation, name, variables, directives, selectionSet);
    }

    /// <summary>OperationType : one of query mutation subscription</summary>
    private OperationType ParseOperationType()
    {
        Token token = Expect(TokenKind.Name);
        return TextOf(token) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(token),
        };
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        VariableNode variable = ParseVariable();
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        ValueNode? defaultValue = TryExpect(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionNode(Locate(start), description, variable, type, defaultValue, directives);
    }

    /// <summary>SelectionSet : { Selection+ }</summary>
    private SelectionSetNode ParseSelectionSet()
    {
        int start = _token.Start;
        Descend();
        List<SelectionNode> selections = Many(TokenKind.LeftBrace, ParseSelection, TokenKind.RightBrace);
        Ascend();
        return new SelectionSetNode(Locate(start), selections);
    }

    /// <summary>Selection : one of Field FragmentSpread InlineFragment</summary>
    private SelectionNode ParseSelection() => _token.Kind == TokenKind.Spread ? ParseFragment() : ParseField();

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
    private FieldNode ParseField()
    {
        if (++_fieldCount > _options.FieldCountMax)
        {
            string message = $"Document contains more than {_options.FieldCountMax} fields. Parsing aborted.";
            throw Error(_token, message, SyntaxErrorCodes.TooManyFields);
        }

        int start = _token.Start;
        NameNode name = ParseName();
        NameNode? alias = null;
        if (TryExpect(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        IReadOnlyList<ArgumentNode> arguments = ParseArguments(isConstant: false);
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: false);
        SelectionSetNode? selectionSet = _token.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(Locate(start), alias, name, arguments, directives, selectionSet);
    }

    /// <summary>FragmentSpread : ... FragmentName Directives?; InlineFragment : ... TypeCondition? Directives? SelectionSet</summary>
    private SelectionNode ParseFragment()
    {
        int start = Expect(TokenKind.Spread).Start;
        bool hasTypeCondition = TryExpectKeyword("on");
        if (!hasTypeCondition && _token.Kind == TokenKind.Name)
        {
            NameNode name = ParseFragmentName();
            IReadOnlyList<DirectiveNode> spreadDirectives = ParseDirectives(isConstant: false);
            return new FragmentSpreadNode(Locate(start), name, spreadDirectives);
        }

        NamedTypeNode? typeCondition = hasTypeCondition ? ParseNamedType() : null;
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: false);
        SelectionSetNode selectionSet = ParseSelectionSet();
        return new InlineFragmentNode(Locate(start), typeCondition, directives, selectionSet);
    }

    /// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        int start = _token.Start;
        StringValueNode? description = ParseDescription();
        ExpectKeyword("fragment");
        NameNode name = ParseFragmentName();
        ExpectKeyword("on");
        NamedTypeNode typeCondition = ParseNamedType();
        IReadOnlyList<DirectiveNode> directives = ParseDirectives(isConstant: false);
        SelectionSetNode selectionSet = ParseSelectionSet();
        return new FragmentDefinitionNode(Locate(start), description, name, typeCondition, directives, selectionSet);
    }

    /// <summary>FragmentName : Name but not on</summary>
    private NameNode ParseFragmentName() => IsAtValue("on") ? throw Unexpected(_token) : ParseName();
}
