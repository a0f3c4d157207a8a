using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduGraph.PropertyGraph.Stores;
using Microsoft.Data.Sqlite;

namespace EduGraph.Sqlite;

/// <summary>The outcome of resolution: which mention is whose node, and the findings behind it.</summary>
internal static class ResolutionTables
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Replaces the outcome before. Works inside the caller's transaction.</summary>
    public static void Replace(SqliteConnection connection, Resolution resolution, CancellationToken cancellationToken)
    {
        connection.Execute("DELETE FROM assignment; DELETE FROM link");
        using var insertAssignment = new SqliteStatement(connection, "INSERT INTO assignment VALUES (?1, ?2, ?3)");
        foreach (var assignment in resolution.Assignments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insertAssignment.Bind(1, assignment.Mention.SourceId);
            insertAssignment.Bind(2, assignment.Mention.Ref);
            insertAssignment.Bind(3, assignment.NodeId);
            insertAssignment.Execute();
        }

        using var insertLink = new SqliteStatement(connection, "INSERT INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        foreach (var link in resolution.Links)
        {
            cancellationToken.ThrowIfCancellationRequested();
            insertLink.Bind(1, link.Left.SourceId);
            insertLink.Bind(2, link.Left.Ref);
            insertLink.Bind(3, link.Right.SourceId);
            insertLink.Bind(4, link.Right.Ref);
            insertLink.Bind(5, (long)link.Verdict);
            insertLink.Bind(6, link.Score);
            insertLink.Bind(7, JsonSerializer.Serialize(link.Reasons, Readable));
            insertLink.Execute();
        }

        WriteChecksum(connection, resolution);
    }

    private static void WriteChecksum(SqliteConnection connection, Resolution resolution)
    {
        RowChecksum checksum = default;
        checksum.Add(resolution);
        using var write = new SqliteStatement(connection, "UPDATE store SET resolution_checksum = ?1");
        write.Bind(1, checksum.Sum);
        write.Execute();
    }

    /// <summary>Reads the outcome, in its order.</summary>
    /// <exception cref="DamagedRowException">A row is damaged.</exception>
    public static Resolution Read(SqliteConnection connection, CancellationToken cancellationToken) =>
        new() { Assignments = ReadAssignments(connection, cancellationToken), Links = ReadLinks(connection, cancellationToken) };

    private static ImmutableArray<Assignment> ReadAssignments(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var assignments = ImmutableArray.CreateBuilder<Assignment>();
        using var statement = new SqliteStatement(connection, "SELECT source, ref, node FROM assignment");
        while (statement.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            assignments.Add(new Assignment(new MentionKey(statement.Text(0), statement.Text(1)), statement.Text(2)));
        }

        // SQLite orders by UTF-8 bytes, the contract by UTF-16 units: they differ beyond the basic plane.
        assignments.Sort(static (a, b) => a.Mention.CompareTo(b.Mention));
        return assignments.DrainToImmutable();
    }

    private static ImmutableArray<ResolutionLink> ReadLinks(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var links = ImmutableArray.CreateBuilder<ResolutionLink>();
        using var statement = new SqliteStatement(
            connection,
            "SELECT left_source, left_ref, right_source, right_ref, verdict, score, reasons FROM link");
        while (statement.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            links.Add(new ResolutionLink(
                new MentionKey(statement.Text(0), statement.Text(1)),
                new MentionKey(statement.Text(2), statement.Text(3)),
                (LinkVerdict)statement.Int32(4),
                statement.Double(5),
                ReadReasons(statement.Utf8(6))));
        }

        links.Sort(static (a, b) => a.Left.CompareTo(b.Left) is var byLeft and not 0 ? byLeft : a.Right.CompareTo(b.Right));
        return links.DrainToImmutable();
    }

    private static ImmutableArray<string> ReadReasons(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<string>>(utf8);
        }
        catch (JsonException exception)
        {
            throw new DamagedRowException($"the reasons of a link are damaged: {exception.Message}", exception);
        }
    }
}
