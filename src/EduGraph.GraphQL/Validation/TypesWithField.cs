using EduGraph.GraphQL.Language;
using EduGraph.GraphQL.Types;

namespace EduGraph.GraphQL.Validation;

/// <summary>The types on which a fragment could select a field that an abstract type itself does not have.</summary>
internal sealed class TypesWithField
{
    private readonly Schema _schema;
    private readonly List<NamedType> _types = [];
    private readonly Dictionary<NamedType, int> _usageCounts = [];

    private TypesWithField(Schema schema) => _schema = schema;

    /// <summary>
    /// The objects that an interface or union may be and that have the field, and their interfaces that have it: those that cover most
    /// first, interfaces before what implements them, then by name. None for other types.
    /// </summary>
    public static IReadOnlyList<string> Among(Schema schema, NamedType type, string fieldName)
    {
        TypesWithField found = new(schema);
        foreach (TypeWithFields possible in schema.GetPossibleTypes(type).OfType<TypeWithFields>())
        {
            if (possible.FindField(fieldName) is null)
            {
                continue;
            }

            found.Count(possible);
            foreach (InterfaceType implemented in possible.Interfaces.OfType<InterfaceType>())
            {
                if (implemented.FindField(fieldName) is not null)
                {
                    found.Count(implemented);
                }
            }
        }

        found.Sort();
        return found._types.ConvertAll(static each => each.Name);
    }

    private void Count(NamedType type)
    {
        if (_usageCounts.TryAdd(type, 1))
        {
            _types.Add(type);
        }
        else
        {
            _usageCounts[type]++;
        }
    }

    /// <summary>
    /// Sorts as the engine of graphql-js does: the order is not transitive (an interface, what implements it, and a name between the
    /// two), so that the way of sorting decides. A first run is taken as it is, or reversed; the rest is inserted by bisection.
    /// </summary>
    private void Sort()
    {
        for (int index = ArrangeFirstRun(); index < _types.Count; index++)
        {
            NamedType type = _types[index];
            int start = 0;
            for (int end = index; start < end;)
            {
                int middle = start + ((end - start) / 2);
                if (Compare(type, _types[middle]) < 0)
                {
                    end = middle;
                }
                else
                {
                    start = middle + 1;
                }
            }

            _types.RemoveAt(index);
            _types.Insert(start, type);
        }
    }

    private int ArrangeFirstRun()
    {
        if (_types.Count < 2)
        {
            return _types.Count;
        }

        bool isDescending = Compare(_types[1], _types[0]) < 0;
        int length = 2;
        while (length < _types.Count && Compare(_types[length], _types[length - 1]) < 0 == isDescending)
        {
            length++;
        }

        if (isDescending)
        {
            _types.Reverse(0, length);
        }

        return length;
    }

    private int Compare(NamedType x, NamedType y)
    {
        int difference = _usageCounts[y] - _usageCounts[x];
        return difference != 0 ? difference
            : x is InterfaceType && _schema.IsSubType(x, y) ? -1
            : y is InterfaceType && _schema.IsSubType(y, x) ? 1
            : NaturalOrder.Instance.Compare(x.Name, y.Name);
    }
}
