using System.Collections;
using System.Reflection;
using System.Text;

namespace EduGraph.GraphQL.Language.Tests;

/// <summary>A tree as text, property by property and without locations, so that trees can be compared.</summary>
internal static class TreeText
{
    public static string Of(SyntaxNode node)
    {
        StringBuilder text = new();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case SyntaxNode node:
                text.Append(node.Kind).Append('(');
                foreach (PropertyInfo property in node.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    if (property.Name is not ("Location" or "Kind" or "TokenCount"))
                    {
                        text.Append(property.Name).Append('=');
                        Append(text, property.GetValue(node));
                        text.Append(';');
                    }
                }

                text.Append(')');
                break;
            case string name:
                text.Append('\'').Append(name).Append('\'');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (object? item in items)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value ?? "null");
                break;
        }
    }
}
