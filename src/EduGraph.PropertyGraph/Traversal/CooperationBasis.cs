namespace EduGraph.PropertyGraph.Traversal;

/// <summary>What can make two bodies cooperate.</summary>
[Flags]
public enum CooperationBasis
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An agreement to which both are parties.</summary>
    Agreement = 1,

    /// <summary>A joint body that both are members of, founded or host, or of which one is and that is the other.</summary>
    Centre = 2,

    /// <summary>An event that both host, organise, co-organise or support.</summary>
    Event = 4,

    /// <summary>A programme that both run or fund.</summary>
    Programme = 8,

    /// <summary>A visit of one to the other.</summary>
    Visit = 16,

    /// <summary>Any of these.</summary>
    All = Agreement | Centre | Event | Programme | Visit,
}
