namespace EduGraph.GraphQL.Language;

public sealed partial class SyntaxPrinter
{
    /// <summary>A field whose name and arguments would take more than this gets a line an argument.</summary>
    private const int LineLengthMax = 80;

    private void WriteExecutable(SyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragmentDefinition(fragment);
                break;
            case VariableDefinitionNode variable:
                WriteDescription(variable.Description);
                WriteTyped(variable.Variable, variable.Type, variable.DefaultValue, variable.Directives);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections, before: "");
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                Append("..." + spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                Append(inline.TypeCondition is null ? "..." : $"... on {inline.TypeCondition.Name.Value}");
                WriteDirectives(inline.Directives);
                Append(" ");
                Write(inline.SelectionSet);
                break;
            case ArgumentNode argument:
                WritePair(argument.Name, argument.Value);
                break;
            case DirectiveNode directive:
                Append("@" + directive.Name.Value);
                WriteInParentheses(OnOneLine(directive.Arguments)!);
                break;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        if (!IsShorthand(operation))
        {
            string variables = OnOneLine(operation.VariableDefinitions)!;
            Append(operation.Operation.ToKeyword());
            Append(operation.Name is not null || variables.Length > 0 ? " " + operation.Name?.Value : "");
            WriteVariables(operation.VariableDefinitions, variables);
            WriteDirectives(operation.Directives);
            Append(" ");
        }

        Write(operation.SelectionSet);
    }

    private static bool IsShorthand(OperationDefinitionNode operation) =>
        operation is { Operation: OperationType.Query, Description: null, Name: null, VariableDefinitions.Count: 0, Directives.Count: 0 };

    private void WriteVariables(IReadOnlyList<VariableDefinitionNode> variables, string onOneLine)
    {
        if (!onOneLine.Contains('\n', StringComparison.Ordinal))
        {
            WriteInParentheses(onOneLine);
            return;
        }

        Append("(");
        WriteLines(variables, isIndented: false);
        Append(")");
    }

    private void WriteFragmentDefinition(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Append($"fragment {fragment.Name.Value} on {fragment.TypeCondition.Name.Value}");
        WriteDirectives(fragment.Directives);
        Append(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteField(FieldNode field)
    {
        string name = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        Append(name);
        if (OnOneLine(field.Arguments, LineLengthMax - 2 - name.Length) is string onOneLine)
        {
            WriteInParentheses(onOneLine);
        }
        else if (field.Arguments.Count > 0)
        {
            Append("(");
            WriteLines(field.Arguments, isIndented: true);
            Append(")");
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            Append(" ");
            Write(field.SelectionSet);
        }
    }

    private void WriteInParentheses(string text) => Append(text.Length == 0 ? "" : $"({text})");

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            Append("\n");
        }
    }

    private void WritePair(NameNode name, ValueNode value)
    {
        Append(name.Value + ": ");
        Write(value);
    }

    private void WriteTyped(SyntaxNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    {
        Write(name);
        Append(": ");
        Write(type);
        if (defaultValue is not null)
        {
            Append(" = ");
            Write(defaultValue);
        }

        WriteDirectives(directives);
    }
}
