namespace EduGraph.PropertyGraph.Snapshots;

/// <summary>A name of a node: 28 bytes.</summary>
internal struct NameRow
{
    public int Node;
    public int Text;
    public int LanguageText;
    public int ClaimStart;
    public int ClaimEnd;
    public byte Type;
    public byte Script;
}
