using System.Text;

namespace EduGraph.GraphQL.Language;

/// <summary>Writes syntax trees as text, laid out as graphql-js's <c>print</c> lays them out.</summary>
/// <remarks>Parsing what was printed gives the same tree. Recursive, as deep as the tree.</remarks>
public sealed partial class SyntaxPrinter
{
    private const string Indentation = "  ";

    private readonly StringBuilder _output = new();
    private int _depth;

    private SyntaxPrinter()
    {
    }

    /// <summary>The node as text, without a line end after it.</summary>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        SyntaxPrinter printer = new();
        printer.Write(node);
        return printer._output.ToString();
    }

    /// <summary>A value as a string literal in double quotes.</summary>
    public static string PrintString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        StringBuilder output = new(value.Length + 2);
        output.Append('"');
        foreach (char character in value)
        {
            AppendEscaped(output, character);
        }

        return output.Append('"').ToString();
    }

    /// <summary>A value as a block string, between three double quotes.</summary>
    /// <remarks>Block strings cannot hold every value: <see cref="IsPrintableAsBlockString"/> says which.</remarks>
    public static string PrintBlockString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return BlockStrings.Print(value);
    }

    /// <summary>Whether a block string of this value would be read back as the same value.</summary>
    public static bool IsPrintableAsBlockString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return BlockStrings.CanHold(value);
    }

    private void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case ExecutableDefinitionNode or VariableDefinitionNode or SelectionSetNode or SelectionNode or ArgumentNode or DirectiveNode:
                WriteExecutable(node);
                break;
            case ValueNode or ObjectFieldNode or TypeNode or NameNode:
                WriteValueOrType(node);
                break;
            case TypeExtensionNode or SchemaExtensionNode:
                WriteExtension(node);
                break;
            default:
                WriteTypeSystem(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (_output.Length > 0)
            {
                // After a definition without a body, such as "enum E", the braces of a query would be read as that body.
                bool isQueryAfterNoBody = definition is OperationDefinitionNode operation && IsShorthand(operation) && _output[^1] != '}';
                Append(isQueryAfterNoBody ? "\n\nquery " : "\n\n");
            }

            Write(definition);
        }
    }

    private void WriteJoined<TNode>(IReadOnlyList<TNode> nodes, string separator)
        where TNode : SyntaxNode
    {
        for (int index = 0; index < nodes.Count; index++)
        {
            if (index > 0)
            {
                Append(separator);
            }

            Write(nodes[index]);
        }
    }

    /// <summary>Each node on a line of its own between braces, after a space; nothing if there are none.</summary>
    private void WriteBlock<TNode>(IReadOnlyList<TNode> nodes, string before = " ")
        where TNode : SyntaxNode
    {
        if (nodes.Count == 0)
        {
            return;
        }

        Append(before);
        Append("{");
        WriteLines(nodes, isIndented: true);
        Append("}");
    }

    private void WriteLines<TNode>(IReadOnlyList<TNode> nodes, bool isIndented)
        where TNode : SyntaxNode
    {
        _depth += isIndented ? 1 : 0;
        Append("\n");
        WriteJoined(nodes, "\n");
        _depth -= isIndented ? 1 : 0;
        Append("\n");
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (DirectiveNode directive in directives)
        {
            Append(" ");
            Write(directive);
        }
    }

    /// <summary>The nodes on one line, where that line can still take them; null where they need lines of their own.</summary>
    private static string? OnOneLine<TNode>(IReadOnlyList<TNode> nodes, int lengthMax = int.MaxValue)
        where TNode : SyntaxNode
    {
        SyntaxPrinter printer = new();
        printer.WriteJoined(nodes, ", ");
        string line = printer._output.ToString();
        return line.Length > lengthMax ? null : line;
    }

    private void Append(string text)
    {
        if (_depth == 0 || !text.Contains('\n', StringComparison.Ordinal))
        {
            _output.Append(text);
            return;
        }

        string lineStart = "\n" + string.Concat(Enumerable.Repeat(Indentation, _depth));
        _output.Append(text.Replace("\n", lineStart, StringComparison.Ordinal));
    }

    private static void AppendEscaped(StringBuilder output, char character)
    {
        string? escape = character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' or (>= '\u007F' and <= '\u009F') => $"\\u{(int)character:X4}",
            _ => null,
        };
        _ = escape is null ? output.Append(character) : output.Append(escape);
    }
}
