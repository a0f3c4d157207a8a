namespace EduGraph.Resolution.Affiliations;

/// <summary>What a body does, in ROR's words.</summary>
[Flags]
internal enum BodyKinds
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Teaches.</summary>
    Education = 1,

    /// <summary>Treats the sick.</summary>
    Healthcare = 2,

    /// <summary>A building or laboratory where research is done.</summary>
    Facility = 4,

    /// <summary>Trades.</summary>
    Company = 8,

    /// <summary>Governs.</summary>
    Government = 16,

    /// <summary>A society, foundation or charity.</summary>
    Nonprofit = 32,

    /// <summary>Pays for research.</summary>
    Funder = 64,

    /// <summary>Keeps records or collections.</summary>
    Archive = 128,

    /// <summary>Something else.</summary>
    Other = 256,
}
