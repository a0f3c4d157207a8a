namespace EduGraph.Export.Formats;

/// <summary>Versions of GEXF that are written.</summary>
public enum GexfVersion
{
    /// <summary>1.2draft, which every reader knows.</summary>
    Version12Draft,

    /// <summary>1.3, of 2022.</summary>
    Version13,
}
