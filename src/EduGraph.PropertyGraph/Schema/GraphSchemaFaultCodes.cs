namespace EduGraph.PropertyGraph.Schema;

/// <summary>Codes of the schema's faults.</summary>
public static class GraphSchemaFaultCodes
{
}
