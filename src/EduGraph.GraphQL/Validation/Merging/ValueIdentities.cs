using System.Globalization;
using System.Text;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Validation.Merging;

/// <summary>
/// Numbers values so that two have the same number just if they are written alike; the order of input fields does not count.
/// </summary>
/// <remarks>Each value is read once, O(its nodes); comparing two is then O(1).</remarks>
internal sealed class ValueIdentities
{
    private readonly Dictionary<ValueNode, int> _identities = [];
    private readonly Dictionary<string, int> _identitiesByText = [];

    /// <summary>Whether the values are written alike.</summary>
    public bool AreAlike(ValueNode first, ValueNode second) => Of(first) == Of(second);

    private int Of(ValueNode value)
    {
        if (_identities.TryGetValue(value, out int identity))
        {
            return identity;
        }

        StringBuilder text = new();
        Append(text, value);
        string key = text.ToString();
        if (!_identitiesByText.TryGetValue(key, out identity))
        {
            _identitiesByText.Add(key, identity = _identitiesByText.Count);
        }

        _identities.Add(value, identity);
        return identity;
    }

    // Every text carries its length, so that no two different values give the same key.
    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                AppendText(text, '$', variable.Name.Value);
                break;
            case IntValueNode number:
                AppendText(text, 'i', number.Value);
                break;
            case FloatValueNode number:
                AppendText(text, 'f', number.Value);
                break;
            case StringValueNode { IsBlock: true } block:
                AppendText(text, 'b', block.Value);
                break;
            case StringValueNode plain:
                AppendText(text, 's', plain.Value);
                break;
            case BooleanValueNode boolean:
                text.Append(boolean.Value ? 't' : 'F');
                break;
            case EnumValueNode name:
                AppendText(text, 'e', name.Value);
                break;
            case ListValueNode list:
                text.Append('[');
                foreach (ValueNode item in list.Values)
                {
                    Append(text, item);
                }

                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                foreach (ObjectFieldNode field in fields.Fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal))
                {
                    AppendText(text, ':', field.Name.Value);
                    Append(text, field.Value);
                }

                text.Append('}');
                break;
            default:
                text.Append('n');
                break;
        }
    }

    private static void AppendText(StringBuilder text, char kind, string content) =>
        text.Append(kind).Append(content.Length.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(content);
}
