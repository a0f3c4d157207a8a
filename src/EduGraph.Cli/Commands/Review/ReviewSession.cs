using System.CommandLine;
using EduGraph.Ingestion.Review;
using EduGraph.PropertyGraph.Schema;
using EduGraph.PropertyGraph.Snapshots;
using EduGraph.PropertyGraph.Stores;
using EduGraph.Resolution.Review;

namespace EduGraph.Cli.Commands.Review;

/// <summary>What a review command works with: the store, its graph, what was found in it, and what people decided.</summary>
internal sealed class ReviewSession : IAsyncDisposable
{
    private readonly IGraphStore _store;

    private ReviewSession(IGraphStore store, GraphSnapshot snapshot, ReviewDesk desk, IReadOnlyList<ReviewDecision> decisions)
    {
        _store = store;
        Snapshot = snapshot;
        Board = new ReviewBoard(snapshot);
        Desk = desk;
        Decisions = decisions.ToDictionary(decision => decision.Id, StringComparer.Ordinal);
    }

    /// <summary>The graph.</summary>
    public GraphSnapshot Snapshot { get; }

    /// <summary>What was found.</summary>
    public ReviewBoard Board { get; }

    /// <summary>Where decisions are made.</summary>
    public ReviewDesk Desk { get; }

    /// <summary>What people decided, by id.</summary>
    public IReadOnlyDictionary<string, ReviewDecision> Decisions { get; }

    /// <summary>The rules by which merges that no person decided were made.</summary>
    public required string Rules { get; init; }

    /// <summary>When they were made last; null in a store without a completed run.</summary>
    public required DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Opens the store that the command line names and reads it.</summary>
    public static async Task<ReviewSession> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = CommandSettings.Read(parsed, KeyValuePair.Create(ProgramSettings.DecisionsKey, parsed.GetValue(ReviewOptions.Decisions)));
        var schema = GraphSchemaReader.ReadFolder();
        var store = StoreFactory.CreateExisting(settings, schema);
        try
        {
            await store.OpenAsync(cancellationToken);
            var desk = IngestionHost.CreateDesk(store, schema, settings);
            var decisions = await desk.ReadAsync(cancellationToken);
            var runs = await store.ReadRunsAsync(limit: 100, cancellationToken);
            return new ReviewSession(store, await SnapshotBuilder.BuildAsync(store, schema, cancellationToken), desk, decisions)
            {
                Rules = desk.Rules,
                ResolvedAt = runs.FirstOrDefault(run => run.State == RunState.Completed)?.EndedAt,
            };
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        await _store.DisposeAsync();
    }
}
