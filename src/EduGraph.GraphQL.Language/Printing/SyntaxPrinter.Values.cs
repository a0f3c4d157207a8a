namespace EduGraph.GraphQL.Language;

public sealed partial class SyntaxPrinter
{
    private void WriteValueOrType(SyntaxNode node)
    {
        switch (node)
        {
            case NameNode name:
                Append(name.Value);
                break;
            case VariableNode variable:
                Append("$" + variable.Name.Value);
                break;
            case IntValueNode integer:
                Append(integer.Value);
                break;
            case FloatValueNode number:
                Append(number.Value);
                break;
            case StringValueNode text:
                Append(text.IsBlock ? PrintBlockString(text.Value) : PrintString(text.Value));
                break;
            case BooleanValueNode boolean:
                Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                Append("null");
                break;
            case EnumValueNode enumValue:
                Append(enumValue.Value);
                break;
            case ListValueNode list:
                WriteBracketed("[", list.Values, "]");
                break;
            case ObjectValueNode inputObject:
                WriteBracketed("{", inputObject.Fields, "}");
                break;
            case ObjectFieldNode field:
                WritePair(field.Name, field.Value);
                break;
            case NamedTypeNode named:
                Append(named.Name.Value);
                break;
            case ListTypeNode list:
                Append("[");
                Write(list.Type);
                Append("]");
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                Append("!");
                break;
        }
    }

    private void WriteBracketed<TNode>(string open, IReadOnlyList<TNode> nodes, string close)
        where TNode : SyntaxNode
    {
        Append(open);
        WriteJoined(nodes, ", ");
        Append(close);
    }
}
