using EduGraph.GraphQL.Language;

namespace EduGraph.PropertyGraph.Schema.Reading;

/// <summary>Collects faults, so that a schema author sees all of them at once.</summary>
internal sealed class SchemaFaults
{
    private readonly List<(SyntaxLocation Location, GraphSchemaFault Fault)> _faults = [];

    /// <summary>Adds a fault.</summary>
    /// <param name="location">Where.</param>
    /// <param name="code">One of <see cref="GraphSchemaFaultCodes"/>.</param>
    /// <param name="message">What was found and what was expected, as a sentence.</param>
    public void Add(SyntaxLocation location, string code, string message) =>
        _faults.Add((location, new GraphSchemaFault(location.Source?.Name ?? "", location.Line, location.Column, code, message)));

    /// <summary>Throws all faults, by file and position.</summary>
    /// <exception cref="GraphSchemaException">There are any.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new GraphSchemaException([.. _faults
                .OrderBy(entry => entry.Fault.File, StringComparer.Ordinal)
                .ThenBy(entry => entry.Location.Start)
                .Select(entry => entry.Fault)
                .Distinct()]);
        }
    }
}
