using EduGraph.Export;
using EduGraph.Export.Manifest;

namespace EduGraph.Api.Exporting;

/// <summary>The manifests that were asked for last: making one means writing the export, for its checksum.</summary>
internal sealed class ManifestCache
{
    private const int CountMax = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _manifests = [];
    private readonly Queue<string> _tags = new();

    /// <summary>The manifest of an export; made where the export with that tag was not asked about lately.</summary>
    public async Task<byte[]> GetAsync(ExportQuestion question, string tag, CancellationToken cancellationToken)
    {
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{question.Snapshot.Revision} {tag}");
        lock (_lock)
        {
            if (_manifests.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var request = question.Make(cancellationToken);
        var file = await Exporter.WriteAsync(request, Stream.Null, progress: null, cancellationToken);
        var manifest = ExportManifest.Create(request, [file], GraphRelease.ContentHash(request.Snapshot), cancellationToken);
        lock (_lock)
        {
            if (_manifests.TryAdd(key, manifest))
            {
                _tags.Enqueue(key);
            }

            if (_tags.Count > CountMax)
            {
                _manifests.Remove(_tags.Dequeue());
            }
        }

        return manifest;
    }
}
