using EduGraph.PropertyGraph.Claims;
using EduGraph.PropertyGraph.Schema;

namespace EduGraph.Ingestion.Validation;

/// <summary>Compiles the schema into a <see cref="Vocabulary"/>.</summary>
internal static class VocabularyBuilder
{
    /// <summary>The property of every kind that holds names.</summary>
    public const string NamesProperty = "names";

    /// <summary>The property of every kind that holds ids in registers of others.</summary>
    public const string ExternalIdsProperty = "externalIds";

    /// <summary>The detail of a name or of another text that is kept with the text itself.</summary>
    public const string LanguageDetail = "language";

    private const string NameTypeDetail = "type";

    /// <summary>The vocabulary of the schema's own words and their aliases.</summary>
    public static Vocabulary Build(GraphSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Kinds.Length > Vocabulary.KindCountMax)
        {
            throw new ArgumentException(
                $"The schema has {schema.Kinds.Length} kinds; at most {Vocabulary.KindCountMax} can be read.", nameof(schema));
        }

        var names = schema.Kinds[0].FindProperty(NamesProperty)
            ?? throw new ArgumentException($"The schema gives its nodes no property \"{NamesProperty}\".", nameof(schema));
        Vocabulary vocabulary = new() { SchemaKinds = schema.Kinds, Names = ToRule(names, "Node") };
        foreach (var kind in schema.Kinds.Where(IsRead))
        {
            KindBinding binding = new(kind.Name, kind.Index, FieldsOf(kind, vocabulary.Names), []);
            AddAll(vocabulary.Kinds, kind.Name, kind.Aliases, binding);
        }

        foreach (var type in schema.RelationshipTypes)
        {
            RelationshipBinding binding = new(
                type.Name, IsReversed: false, FieldsOf(type.Properties, type.Name), TargetKindsOf(type, schema));
            AddAll(vocabulary.Relationships, type.Name, type.Aliases, binding);
        }

        return vocabulary;
    }

    /// <summary>The rule of a property.</summary>
    public static FieldRule ToRule(PropertyDefinition property, string owner)
    {
        if (property.ValueType is { } valueType)
        {
            return ToDetailsRule(property, valueType, owner);
        }

        return new FieldRule
        {
            Name = property.Name,
            Owner = owner,
            Type = TypeOf(property),
            IsRequired = property.IsRequired,
            EnumWords = property.Enum is { } words ? WordsOf(words) : null,
            Min = property.Min,
            Max = property.Max,
            NodeKinds = property.NodeKinds.Aggregate(0UL, (kinds, kind) => kinds | (1UL << kind.Index)),
        };
    }

    /// <summary>The target of a name of a type: what <c>name</c> and <c>aliases</c> of a record become.</summary>
    public static FieldTarget NameTarget(FieldRule names, string type, string? language = null) =>
        new(names, [new Qualifier(NameTypeDetail, ClaimValue.Enum(type))], language, IsName: true);

    // What makes claims comes with the document; no document may speak of another.
    private static bool IsRead(NodeKind kind) => kind.Name != "Source";

    private static FieldRule ToDetailsRule(PropertyDefinition property, GraphValueType valueType, string owner)
    {
        var fieldOwner = $"{owner}.{property.Name}";
        WordTable<FieldRule> details = new();
        List<FieldRule> required = [];
        foreach (var detail in valueType.Details.Where(detail => detail.Name != LanguageDetail))
        {
            var rule = ToRule(detail, fieldOwner);
            AddAll(details, detail.Name, detail.Aliases, rule);
            if (rule.IsRequired)
            {
                required.Add(rule);
            }
        }

        return new FieldRule
        {
            Name = property.Name,
            Owner = owner,
            Type = FieldType.Details,
            Value = ToRule(valueType.Value, fieldOwner),
            Details = details,
            RequiredDetails = required,
            IsExternalId = property.Name == ExternalIdsProperty,
        };
    }

    private static FieldType TypeOf(PropertyDefinition property) => (property.TypeName, property.Storage) switch
    {
        ("CountryCode", _) => FieldType.Country,
        ("LanguageTag", _) => FieldType.Language,
        ("URL", _) => FieldType.Url,
        ("Date", _) => FieldType.Day,
        ("DateTime", _) => FieldType.Moment,
        (_, ValueKind.Integer) => FieldType.Integer,
        (_, ValueKind.Number) => FieldType.Number,
        (_, ValueKind.Boolean) => FieldType.Boolean,
        (_, ValueKind.Date) => FieldType.Date,
        (_, ValueKind.Enum) => FieldType.Enum,
        (_, ValueKind.Mention) => FieldType.Node,
        _ => FieldType.Text,
    };

    private static WordTable<string> WordsOf(GraphEnum words)
    {
        WordTable<string> table = new();
        foreach (var value in words.Values)
        {
            table.Add(value.Name, value.Name);
        }

        foreach (var value in words.Values)
        {
            foreach (var alias in value.Aliases)
            {
                table.Add(alias, value.Name);
            }
        }

        return table;
    }

    /// <summary>The words for the properties of a kind.</summary>
    public static WordTable<FieldBinding> FieldsOf(NodeKind kind, FieldRule names)
    {
        var fields = FieldsOf(kind.Properties, kind.Name);
        fields.Add("name", new FieldBinding([NameTarget(names, "PREFERRED")]));
        fields.Add("aliases", new FieldBinding([NameTarget(names, "ALIAS")]));
        return fields;
    }

    /// <summary>The words for some properties.</summary>
    public static WordTable<FieldBinding> FieldsOf(IEnumerable<PropertyDefinition> properties, string owner)
    {
        WordTable<FieldBinding> fields = new();
        foreach (var property in properties)
        {
            AddAll(fields, property.Name, property.Aliases, new FieldBinding([new FieldTarget(ToRule(property, owner), [])]));
        }

        return fields;
    }

    /// <summary>For each kind, the kinds that a relationship type may go to from it.</summary>
    public static ulong[] TargetKindsOf(RelationshipType type, GraphSchema schema)
    {
        var targets = new ulong[schema.Kinds.Length];
        foreach (var ends in type.Ends)
        {
            targets[ends.From.Index] |= 1UL << ends.To.Index;
        }

        return targets;
    }

    private static void AddAll<T>(WordTable<T> table, string name, IEnumerable<string> aliases, T meaning)
        where T : class
    {
        table.Set(name, meaning);
        foreach (var alias in aliases)
        {
            table.Add(alias, meaning);
        }
    }
}
