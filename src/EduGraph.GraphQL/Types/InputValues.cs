namespace EduGraph.GraphQL.Types;

internal static class InputValues
{
    // Arguments are few: a look at each is faster than a table.
    public static InputValue? Find(IReadOnlyList<InputValue> values, string name)
    {
        for (int index = 0; index < values.Count; index++)
        {
            if (values[index].Name == name)
            {
                return values[index];
            }
        }

        return null;
    }
}
