using System.Text;
using EduGraph.Ingestion.Validation;

namespace EduGraph.Ingestion.Reading;

/// <summary>Says in the words of the schema what a record of the Research Organization Registry says in its own.</summary>
/// <remarks>
/// <para>
/// All types of a record are kept as sectors. What sort of body it is follows only from some: not from <c>funder</c> (what a body does, not
/// what it is), nor from <c>education</c> (universities, colleges and schools alike: to choose one would be a guess).
/// </para>
/// <para>
/// Left out on purpose: <c>admin</c> (dates of the record, not of the body), <c>domains</c>, links other than the website, ids of OrgRef,
/// the relation <c>related</c> (it does not say how), and records with the status <c>withdrawn</c> (made in error).
/// </para>
/// <para>Each claim's locator is the record's own address. Source: https://ror.readme.io/docs/ror-data-structure, schema 2.1.</para>
/// </remarks>
internal sealed partial class RorTranslator(SeedRecord read, SeedRecord written, RecordFaults faults)
{
    private static readonly string[] Members =
        ["admin", "domains", "established", "external_ids", "id", "links", "locations", "names", "relationships", "status", "types"];

    private static readonly Dictionary<string, string> TypeWords = new()
    {
        ["government"] = "GOVERNMENT",
        ["company"] = "COMPANY",
        ["facility"] = "RESEARCH_INSTITUTE",
        ["nonprofit"] = "ASSOCIATION",
        ["healthcare"] = "OTHER",
        ["archive"] = "OTHER",
        ["other"] = "OTHER",
        ["education"] = "",
        ["funder"] = "",
    };

    private static readonly Dictionary<string, string> SchemeWords = new()
    {
        ["fundref"] = "FUNDREF",
        ["grid"] = "GRID",
        ["isni"] = "ISNI",
        ["wikidata"] = "WIKIDATA",
        ["orgref"] = "", // a register that has closed and that nothing can be looked up in
    };

    // Type, and whether it goes from the record to the other body.
    private static readonly Dictionary<string, (string Type, bool IsOut)> RelationWords = new()
    {
        ["parent"] = ("PART_OF", true),
        ["child"] = ("PART_OF", false),
        ["predecessor"] = ("SUCCESSOR_OF", true),
        ["successor"] = ("SUCCESSOR_OF", false),
        ["related"] = ("", true),
    };

    private readonly HashSet<string> _defined = [];
    private readonly SortedDictionary<string, string> _related = new(StringComparer.Ordinal);
    private int _idToken;
    private string _id = "";

    /// <summary>Tokens of the record's relations.</summary>
    public IEnumerable<int> Relations => ItemsOf("relationships"u8);

    /// <summary>
    /// Turns to the record that was read. False when there is nothing to say of it: it has a fault, which was reported, or was withdrawn.
    /// </summary>
    public bool TryStart()
    {
        faults.Start(read);
        if (read.KindOf(0) != TokenKind.Map)
        {
            return faults.ReportType(0, "A record", "an object");
        }

        for (var key = 1; key < read.Next(0); key = read.Next(key + 1))
        {
            if (!Members.Contains(read.StringOf(key)))
            {
                faults.ReportUnknown(
                    key, DiagnosticCodes.UnknownField, $"A record of ROR (schema 2) has no member {read.Show(key)}.", Members);
            }
        }

        _idToken = read.Find(0, "id"u8);
        if (_idToken < 0 || !RorDocument.IsId(read.TextOf(_idToken)))
        {
            return faults.Report(
                Math.Max(_idToken, 0),
                DiagnosticCodes.InvalidExternalId,
                "A record of ROR has an \"id\" such as \"https://ror.org/01vjw4z39\".",
                _idToken < 0 ? null : read.Show(_idToken));
        }

        _id = ShortId(_idToken);
        CheckWords();
        if (faults.Count > 0 || (read.Find(0, "status"u8) is var status and >= 0 && read.TextOf(status).SequenceEqual("withdrawn"u8)))
        {
            return false;
        }

        _defined.Add(_id);
        foreach (var relation in Relations)
        {
            if (TypeOf(relation).Type.Length > 0 && read.Find(relation, "label"u8) is var label and >= 0)
            {
                _related.TryAdd(ShortId(read.Find(relation, "id"u8)), read.StringOf(label));
            }
        }

        return true;
    }

    /// <summary>Bodies that records relate to and that have no record of their own, by id.</summary>
    public IEnumerable<KeyValuePair<string, string>> Missing() => _related.Where(related => !_defined.Contains(related.Key));

    /// <summary>Writes the record's own node.</summary>
    public void WriteInstitution()
    {
        StartNode(_id, "Institution", _idToken, "ror:" + _id);
        WriteNames();
        WriteExternalIds();
        WriteTypes();
        WriteSectors();
        WriteStatus();
        WriteEstablished();
        WriteWebsites();
        WriteSeats();
        written.Close();
    }

    /// <summary>Writes a body of which only the id and a name are known.</summary>
    public void WriteMissing(string id, string label)
    {
        written.Reset(read.File, read.Line, read.Column, read.Raw);
        written.Open(TokenKind.Map, 0);
        Member("ref", id, 0);
        Member("id", "ror:" + id, 0);
        Member("kind", "Institution", 0);
        Member("name", label, 0);
        WriteExternalId("ROR", "https://ror.org/" + id);
        written.Close();
    }

    /// <summary>Writes a relation to another body, if its word says how they are related.</summary>
    public bool TryWriteRelation(int relation)
    {
        var (type, isOut) = TypeOf(relation);
        if (type.Length == 0)
        {
            return false;
        }

        var other = ShortId(read.Find(relation, "id"u8));
        WriteRelationship(isOut ? _id : other, type, isOut ? other : _id, relation);
        return true;
    }

    // Every word of a closed list is one that is known here.
    private void CheckWords()
    {
        foreach (var type in ItemsOf("types"u8))
        {
            Check(type, TypeWords.Keys, "type");
        }

        foreach (var id in ItemsOf("external_ids"u8))
        {
            Check(read.Find(id, "type"u8), SchemeWords.Keys, "scheme of external ids");
        }

        foreach (var relation in Relations)
        {
            Check(read.Find(relation, "type"u8), RelationWords.Keys, "type of relation");
            if (read.Find(relation, "id"u8) is var id && (id < 0 || !RorDocument.IsId(read.TextOf(id))))
            {
                faults.Report(relation, DiagnosticCodes.MissingField, "A relation of ROR without \"id\".", null, "id");
            }
        }
    }

    private void Check(int token, IEnumerable<string> known, string what)
    {
        if (token < 0)
        {
            faults.Report(0, DiagnosticCodes.MissingField, $"A {what} of ROR is missing.", null, "type");
        }
        else if (!known.Contains(read.StringOf(token)))
        {
            faults.ReportUnknown(token, DiagnosticCodes.UnknownValue, $"ROR has no {what} {read.Show(token)}.", known);
        }
    }

    private void WriteNames()
    {
        Key("names", _idToken);
        written.Open(TokenKind.List, Offset(_idToken));
        foreach (var name in ItemsOf("names"u8))
        {
            var types = read.Find(name, "types"u8);
            written.Open(TokenKind.Map, Offset(name));
            Copy("value", read.Find(name, "value"u8));
            if (read.Find(name, "lang"u8) is var language and >= 0 && read.KindOf(language) == TokenKind.Text)
            {
                Copy("language", language);
            }

            Member("type", Has(types, "ror_display"u8) ? "PREFERRED" : Has(types, "acronym"u8) ? "ACRONYM" : "ALIAS", name);
            written.Close();
        }

        written.Close();
    }

    private void WriteExternalIds()
    {
        Key("externalIds", _idToken);
        written.Open(TokenKind.List, Offset(_idToken));
        WriteSchemeAndValue("ROR", _idToken, null);
        foreach (var external in ItemsOf("external_ids"u8))
        {
            var scheme = SchemeWords[read.StringOf(read.Find(external, "type"u8))];
            if (scheme.Length == 0)
            {
                continue;
            }

            var preferred = read.Find(external, "preferred"u8);
            var all = read.Find(external, "all"u8);
            for (var item = all + 1; all >= 0 && item < read.Next(all); item = read.Next(item))
            {
                var isPreferred = preferred >= 0 && read.TextOf(preferred).SequenceEqual(read.TextOf(item));
                WriteSchemeAndValue(scheme, item, isPreferred && read.LengthOf(all) > 1 ? "PREFERRED" : null);
            }
        }

        written.Close();
    }

    private void WriteSchemeAndValue(string scheme, int value, string? rank)
    {
        written.Open(TokenKind.Map, Offset(value));
        Member("scheme", scheme, value);
        Copy("value", value);
        if (rank is not null)
        {
            Member("rank", rank, value);
        }

        written.Close();
    }

    private void WriteTypes()
    {
        // Several types of ours for one body would be a conflict that the registry does not see: the first in its order that says what it is.
        foreach (var type in ItemsOf("types"u8))
        {
            if (TypeWords[read.StringOf(type)] is { Length: > 0 } word)
            {
                Member("type", word, type);
                return;
            }
        }
    }

    private void WriteSectors()
    {
        Key("sectors", _idToken);
        written.Open(TokenKind.List, Offset(_idToken));
        foreach (var type in ItemsOf("types"u8))
        {
            written.Open(TokenKind.Map, Offset(type));
            Member("value", read.StringOf(type).ToUpperInvariant(), type); // one of TypeWords, as CheckWords has seen
            written.Close();
        }

        written.Close();
    }

    private void WriteStatus()
    {
        var status = read.Find(0, "status"u8);
        if (status >= 0)
        {
            Member("isActive", read.TextOf(status).SequenceEqual("active"u8) ? "true" : "false", status);
        }
    }

    private void WriteEstablished()
    {
        var year = read.Find(0, "established"u8);
        if (year >= 0 && read.KindOf(year) == TokenKind.Number)
        {
            Member("establishedOn", read.StringOf(year).PadLeft(4, '0'), year);
        }
    }

    private void WriteWebsites()
    {
        Key("website", _idToken);
        written.Open(TokenKind.List, Offset(_idToken));
        foreach (var link in ItemsOf("links"u8))
        {
            if (read.Find(link, "type"u8) is var type and >= 0 && read.TextOf(type).SequenceEqual("website"u8))
            {
                WriteValue(read.Find(link, "value"u8));
            }
        }

        written.Close();
    }

    private void WriteValue(int value)
    {
        if (value >= 0)
        {
            written.Open(TokenKind.Map, Offset(value));
            Copy("value", value);
            written.Close();
        }
    }

    private void WriteExternalId(string scheme, string id)
    {
        Key("externalIds", 0);
        written.Open(TokenKind.Map, 0);
        Member("scheme", scheme, 0);
        Member("value", id, 0);
        written.Close();
    }

    private void WriteRelationship(string from, string type, string to, int token)
    {
        written.Reset(read.File, read.Line, read.Column, read.Raw);
        written.Open(TokenKind.Map, Offset(token));
        Member("from", from, token);
        Member("type", type, token);
        Member("to", to, token);
        Copy("locator", _idToken);
        written.Close();
    }

    private void StartNode(string reference, string kind, int token, string? explicitId)
    {
        written.Reset(read.File, read.Line, read.Column, read.Raw);
        written.Open(TokenKind.Map, Offset(token));
        Member("ref", reference, token);
        Member("kind", kind, token);
        Copy("locator", _idToken);
        if (explicitId is not null)
        {
            Member("id", explicitId, token);
        }
    }

    private void Key(string name, int token) => written.Add(TokenKind.Text, Encoding.UTF8.GetBytes(name), Offset(token));

    private void Member(string name, string value, int token)
    {
        Key(name, token);
        written.Add(TokenKind.Untyped, Encoding.UTF8.GetBytes(value), Offset(token));
    }

    private void Copy(string name, int token)
    {
        if (token < 0)
        {
            return;
        }

        Key(name, token);
        if (read.KindOf(token) is TokenKind.Text or TokenKind.Number)
        {
            written.Add(read.KindOf(token), read.TextOf(token), Offset(token));
        }
        else
        {
            written.Add(TokenKind.Null, Offset(token));
        }
    }

    private int Offset(int token) => read.OffsetOf(token);

    private (string Type, bool IsOut) TypeOf(int relation) => RelationWords[read.StringOf(read.Find(relation, "type"u8))];

    private string ShortId(int token) => Encoding.ASCII.GetString(read.TextOf(token)[^9..]);

    private bool Has(int list, ReadOnlySpan<byte> word)
    {
        for (var item = list + 1; list >= 0 && item < read.Next(list); item = read.Next(item))
        {
            if (read.TextOf(item).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> ItemsOf(ReadOnlySpan<byte> member)
    {
        var list = read.Find(0, member);
        List<int> items = [];
        for (var item = list + 1; list >= 0 && read.KindOf(list) == TokenKind.List && item < read.Next(list); item = read.Next(item))
        {
            items.Add(item);
        }

        return items;
    }
}
