using EduGraph.GraphQL.Coercion;
using EduGraph.GraphQL.Language;

namespace EduGraph.GraphQL.Execution;

/// <summary>Writes errors as section 7.1.2 has them.</summary>
internal static class ErrorWriter
{
    /// <summary>Writes <c>"errors":[...]</c>.</summary>
    public static void Write(IReadOnlyList<GraphQLError> errors, JsonOutput output)
    {
        output.WriteRaw("\"errors\":["u8);
        for (int index = 0; index < errors.Count; index++)
        {
            output.WriteRaw(index == 0 ? ""u8 : ","u8);
            Write(errors[index], output);
        }

        output.WriteRaw("]"u8);
    }

    private static void Write(GraphQLError error, JsonOutput output)
    {
        output.WriteRaw("{\"message\":"u8);
        output.WriteString(error.Message);
        WriteLocations(error.Locations, output);
        if (error.Path is not null)
        {
            output.WriteRaw(",\"path\":"u8);
            UntypedValues.Write(error.Path, output);
        }

        WriteExtensions(error, output);
        output.WriteRaw("}"u8);
    }

    private static void WriteLocations(IReadOnlyList<SyntaxLocation> locations, JsonOutput output)
    {
        for (int index = 0; index < locations.Count; index++)
        {
            output.WriteRaw(index == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
            output.WriteNumber(locations[index].Line);
            output.WriteRaw(",\"column\":"u8);
            output.WriteNumber(locations[index].Column);
            output.WriteRaw("}"u8);
        }

        output.WriteRaw(locations.Count > 0 ? "]"u8 : ""u8);
    }

    private static void WriteExtensions(GraphQLError error, JsonOutput output)
    {
        if (error.Code is null && error.Extensions.Count == 0)
        {
            return;
        }

        output.WriteRaw(",\"extensions\":"u8);
        IEnumerable<KeyValuePair<string, object?>> extensions = error.Extensions;
        UntypedValues.Write(error.Code is null ? extensions : extensions.Prepend(new("code", error.Code)), output);
    }
}
