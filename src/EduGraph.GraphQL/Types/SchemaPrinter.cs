using System.Text;
using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Introspection;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Types;

/// <summary>Writes a schema as SDL, as graphql-js's <c>printSchema</c> does: no directives but the specified ones.</summary>
public static class SchemaPrinter
{
    private const string Indentation = "  ";

    /// <summary>The schema's own types and directives, in their order, without a line end after the last.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        List<string> blocks = [];
        if (PrintSchemaDefinition(schema) is string definition)
        {
            blocks.Add(definition);
        }

        blocks.AddRange(schema.Directives.Where(directive => !SpecifiedDirectives.IsSpecified(directive.Name)).Select(PrintDirective));
        blocks.AddRange(schema.Types
            .Where(type => !IntrospectionTypes.Contains(type) && SpecifiedScalars.Find(type.Name) is null)
            .Select(Print));
        return string.Join("\n\n", blocks);
    }

    /// <summary>One type.</summary>
    public static string Print(NamedType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        string description = PrintDescription(type.Description);
        return description + type switch
        {
            ScalarType scalar => $"scalar {type.Name}{PrintSpecifiedBy(scalar)}",
            ObjectType withFields => $"type {type.Name}{PrintInterfaces(withFields)}{PrintFields(withFields)}",
            InterfaceType withFields => $"interface {type.Name}{PrintInterfaces(withFields)}{PrintFields(withFields)}",
            UnionType union => $"union {type.Name}{(union.Members.Count > 0 ? " = " : "")}{string.Join(" | ", union.Members)}",
            EnumType enumType => $"enum {type.Name}{PrintValues(enumType)}",
            InputObjectType input => $"input {type.Name}{(input.IsOneOf ? " @oneOf" : "")}{PrintInputFields(input)}",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a named type."),
        };
    }

    private static string? PrintSchemaDefinition(Schema schema)
    {
        (string Keyword, NamedType? Type, string UsualName)[] roots =
        [
            ("query", schema.QueryType, "Query"),
            ("mutation", schema.MutationType, "Mutation"),
            ("subscription", schema.SubscriptionType, "Subscription"),
        ];
        if (schema.Description is null && roots.All(root => root.Type is null || root.Type.Name == root.UsualName))
        {
            return null;
        }

        IEnumerable<string> lines = roots.Where(root => root.Type is not null).Select(root => $"  {root.Keyword}: {root.Type!.Name}");
        return $"{PrintDescription(schema.Description)}schema {{\n{string.Join('\n', lines)}\n}}";
    }

    private static string PrintDirective(Directive directive) =>
        $"{PrintDescription(directive.Description)}directive @{directive.Name}{PrintArguments(directive.Arguments, "")}"
        + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}";

    private static string PrintInterfaces(TypeWithFields type) =>
        type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";

    private static string PrintFields(TypeWithFields type) => PrintBlock(type.Fields, static field => field.Description, static field =>
        $"{field.Name}{PrintArguments(field.Arguments, Indentation)}: {field.Type}{PrintDeprecated(field.DeprecationReason)}");

    private static string PrintValues(EnumType type) =>
        PrintBlock(type.Values, static value => value.Description, static value => value.Name + PrintDeprecated(value.DeprecationReason));

    private static string PrintInputFields(InputObjectType type) =>
        PrintBlock(type.Fields, static field => field.Description, PrintInput);

    private static string PrintBlock<T>(IReadOnlyList<T> items, Func<T, string?> describe, Func<T, string> print)
    {
        if (items.Count == 0)
        {
            return "";
        }

        StringBuilder block = new(" {\n");
        for (int index = 0; index < items.Count; index++)
        {
            block.Append(PrintDescription(describe(items[index]), Indentation, isFirst: index == 0));
            block.Append(Indentation).Append(print(items[index])).Append('\n');
        }

        return block.Append('}').ToString();
    }

    private static string PrintArguments(IReadOnlyList<InputValue> arguments, string indentation)
    {
        if (arguments.All(argument => string.IsNullOrEmpty(argument.Description)))
        {
            return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(PrintInput))})";
        }

        string inner = indentation + Indentation;
        IEnumerable<string> lines = arguments.Select((argument, index) =>
            PrintDescription(argument.Description, inner, isFirst: index == 0) + inner + PrintInput(argument));
        return $"(\n{string.Join('\n', lines)}\n{indentation})";
    }

    private static string PrintInput(InputValue input)
    {
        string? defaultValue = DefaultValuePrinter.Print(input);
        return $"{input.Name}: {input.Type}{(defaultValue is null ? "" : " = ")}{defaultValue}{PrintDeprecated(input.DeprecationReason)}";
    }

    private static string PrintDeprecated(string? reason) => reason switch
    {
        null => "",
        SpecifiedDirectives.DefaultDeprecationReason => " @deprecated",
        _ => $" @deprecated(reason: {SyntaxPrinter.PrintString(reason)})",
    };

    private static string PrintSpecifiedBy(ScalarType type) =>
        type.SpecifiedByUrl is null ? "" : $" @specifiedBy(url: {SyntaxPrinter.PrintString(type.SpecifiedByUrl)})";

    private static string PrintDescription(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return "";
        }

        string text = SyntaxPrinter.IsPrintableAsBlockString(description)
            ? SyntaxPrinter.PrintBlockString(description)
            : SyntaxPrinter.PrintString(description);
        string before = indentation.Length > 0 && !isFirst ? "\n" : "";
        return $"{before}{indentation}{text.Replace("\n", "\n" + indentation, StringComparison.Ordinal)}\n";
    }
}
