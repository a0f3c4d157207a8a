namespace EduGraph.GraphQL.Execution;

/// <summary>Leaf resolvers of functions, for fields whose values are at hand as .NET values. Nothing is boxed.</summary>
public static class LeafResolvers
{
    /// <summary>A String, ID or enum field.</summary>
    public static LeafResolver Text(Func<ResolvedValue, string?> read) => new TextResolver(read);

    /// <summary>An Int field.</summary>
    public static LeafResolver Int(Func<ResolvedValue, int?> read) => new IntResolver(read);

    /// <summary>A Float field; the values are finite.</summary>
    public static LeafResolver Float(Func<ResolvedValue, double?> read) => new FloatResolver(read);

    /// <summary>A Boolean field.</summary>
    public static LeafResolver Boolean(Func<ResolvedValue, bool?> read) => new BooleanResolver(read);

    private sealed class TextResolver(Func<ResolvedValue, string?> read) : LeafResolver
    {
        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            string? value = read(parent);
            if (value is not null)
            {
                output.WriteString(value);
            }

            return value is not null;
        }
    }

    private sealed class IntResolver(Func<ResolvedValue, int?> read) : LeafResolver
    {
        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            int? value = read(parent);
            if (value is int number)
            {
                output.WriteNumber(number);
            }

            return value is not null;
        }
    }

    private sealed class FloatResolver(Func<ResolvedValue, double?> read) : LeafResolver
    {
        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            double? value = read(parent);
            if (value is double number)
            {
                output.WriteNumber(number);
            }

            return value is not null;
        }
    }

    private sealed class BooleanResolver(Func<ResolvedValue, bool?> read) : LeafResolver
    {
        public override bool Write(FieldRequest field, in ResolvedValue parent, JsonOutput output)
        {
            bool? value = read(parent);
            if (value is bool boolean)
            {
                output.WriteBoolean(boolean);
            }

            return value is not null;
        }
    }
}
