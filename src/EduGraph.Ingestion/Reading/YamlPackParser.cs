using System.Text;
using System.Text.Unicode;
using EduGraph.Ingestion.Validation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EduGraph.Ingestion.Reading;

/// <summary>Parses a source pack in YAML 1.2 into records.</summary>
/// <remarks>
/// Only events are read, so nothing is ever expanded: an alias is a fault and not a copy, and a bomb of aliases costs no more than its
/// bytes. Tags are a fault too: the types of values come from the schema. A quoted scalar is a text; a plain one is what the schema
/// wants there.
/// </remarks>
internal sealed class YamlPackParser(string file, ReadingLimits limits, IDiagnosticSink diagnostics)
{
    private IParser _parser = null!;

    /// <summary>Parses the whole file. After a fault of YAML itself, what came before it is given.</summary>
    public YamlPack Parse(byte[] utf8)
    {
        YamlPack pack = new();
        if (!Utf8.IsValid(utf8))
        {
            var fault = InvalidUtf8.Describe(utf8);
            TextPlace place = new(1, 1);
            place.Advance(utf8.AsSpan(0, fault.Offset));
            diagnostics.Report(new Diagnostic(file, place.Line, place.Column, fault.Code, fault.Message, fault.Found, fault.Expected));
            return pack;
        }

        using StringReader reader = new(Encoding.UTF8.GetString(utf8));
        _parser = new Parser(new Scanner(reader, skipComments: true));
        try
        {
            ParseDocument(pack);
        }
        catch (YamlException exception)
        {
            ReportMalformed(exception, utf8);
        }
        catch (RecordException exception)
        {
            diagnostics.Report(exception.Diagnostic);
        }

        return pack;
    }

    private void ParseDocument(YamlPack pack)
    {
        MoveNext(); // to the start of the stream
        MoveNext(); // to the start of the document, if there is one
        if (_parser.Current is not DocumentStart)
        {
            throw Fail(DiagnosticCodes.TruncatedFile, "The file is empty.");
        }

        MoveNext();
        if (_parser.Current is not MappingStart)
        {
            throw Fail(DiagnosticCodes.WrongType, "A pack is an object with source, entities and relations.");
        }

        MoveNext();
        while (_parser.Current is not MappingEnd)
        {
            var keyPlace = _parser.Current!.Start;
            var name = _parser.Current is Scalar scalar ? scalar.Value : throw Fail(DiagnosticCodes.WrongType, "A member's name is a text.");
            MoveNext();
            ParseSection(pack, name, keyPlace);
        }

        MoveNext(); // document end
        MoveNext();
        if (_parser.Current is not StreamEnd)
        {
            throw Fail(DiagnosticCodes.MalformedYaml, "A second document in one file; a pack is a file of its own.");
        }
    }

    private void ParseSection(YamlPack pack, string name, Mark keyPlace)
    {
        var isList = _parser.Current is SequenceStart;
        if (!PackSections.IsKnown(name, isList))
        {
            diagnostics.Report(PackSections.Unknown(file, name, isList, keyPlace.Line, keyPlace.Column));
            ParseRecord();
        }
        else if (!isList)
        {
            pack.Source = ParseRecord();
        }
        else
        {
            var records = name == PackSections.Entities ? pack.Entities : pack.Relations;
            MoveNext();
            while (_parser.Current is not SequenceEnd)
            {
                records.Add(ParseRecord());
            }

            MoveNext();
        }
    }

    private SeedRecord ParseRecord()
    {
        SeedRecord record = new();
        var start = _parser.Current!.Start;
        record.Reset(file, start.Line, start.Column, default);
        var depth = 0;
        do
        {
            depth += Add(record, _parser.Current, depth);
            MoveNext();
        }
        while (depth > 0);
        return record;
    }

    // Adds an event; says by how much the depth changes.
    private int Add(SeedRecord record, ParsingEvent current, int depth)
    {
        var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
        switch (current)
        {
            case AnchorAlias alias:
                throw Fail(
                    DiagnosticCodes.YamlAlias,
                    $"The alias {Excerpt.Quote("*" + alias.Value)} is not read: write the value out.",
                    $"*{alias.Value}");
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag }:
                throw Fail(
                    DiagnosticCodes.YamlTag, $"The tag {Excerpt.Quote(tag.Value)} is not read: types come from the schema.", tag.Value);
            case not (Scalar or MappingEnd) when record.IsKeyNext:
                throw Fail(DiagnosticCodes.WrongType, "A member's name is a text.");
            case Scalar scalar:
                AddScalar(record, scalar, line, column);
                return 0;
            case MappingStart or SequenceStart:
                if (depth >= limits.DepthMax)
                {
                    throw Fail(DiagnosticCodes.TooDeep, $"Nested deeper than {limits.DepthMax} objects and lists.");
                }

                record.Open(current is MappingStart ? TokenKind.Map : TokenKind.List, line, column);
                return 1;
            case MappingEnd or SequenceEnd:
                record.Close();
                return -1;
            default:
                throw Fail(DiagnosticCodes.MalformedYaml, "Not a value.");
        }
    }

    private void AddScalar(SeedRecord record, Scalar scalar, int line, int column)
    {
        var sizeBytes = Encoding.UTF8.GetByteCount(scalar.Value);
        if (sizeBytes > limits.TextSizeBytesMax)
        {
            var fault = RecordFault.StringTooLong(0, sizeBytes, limits);
            throw Fail(fault.Code, fault.Message, fault.Found, fault.Expected);
        }

        var isPlain = scalar.Style == ScalarStyle.Plain && !scalar.IsKey;
        if (isPlain && scalar.Value is "" or "~" or "null" or "Null" or "NULL")
        {
            record.Add(TokenKind.Null, line, column);
        }
        else
        {
            record.Commit(
                isPlain ? TokenKind.Untyped : TokenKind.Text,
                Encoding.UTF8.GetBytes(scalar.Value, record.Reserve(sizeBytes)),
                line,
                column);
        }
    }

    private void MoveNext()
    {
        if (!_parser.MoveNext())
        {
            throw Fail(DiagnosticCodes.TruncatedFile, "The file ends in the middle of a value.");
        }
    }

    private void ReportMalformed(YamlException exception, byte[] utf8)
    {
        // A file that was cut off is broken at its very end.
        TextPlace end = new(1, 1);
        end.Advance(utf8);
        var isAtEnd = exception.End.Line > end.Line || (exception.End.Line == end.Line && exception.End.Column >= end.Column);
        diagnostics.Report(new Diagnostic(
            file,
            exception.Start.Line,
            exception.Start.Column,
            isAtEnd ? DiagnosticCodes.TruncatedFile : DiagnosticCodes.MalformedYaml,
            isAtEnd ? $"The file ends in the middle of a value: {Sentence(exception)}" : $"Not YAML: {Sentence(exception)} Nothing after it was read."));
    }

    private static string Sentence(YamlException exception) => exception.Message.TrimEnd('.') + ".";

    private RecordException Fail(string code, string message, string? found = null, string? expected = null)
    {
        var place = _parser.Current?.Start ?? Mark.Empty;
        return new RecordException(new Diagnostic(
            file, place.Line, place.Column, code, message + " Nothing after it was read.", found, expected));
    }

    private sealed class RecordException(Diagnostic diagnostic) : Exception(diagnostic.Message)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
