using EduGraph.Ingestion.Reading;

namespace EduGraph.Ingestion.Validation;

/// <summary>Keeps the first faults of a run and counts them all by code, so that a file of nothing but faults costs no memory.</summary>
public sealed class DiagnosticLog : IDiagnosticSink
{
    /// <summary>Faults kept when nothing else is asked for.</summary>
    public const int KeptCountDefault = 1_000;

    private readonly Lock _lock = new();
    private readonly int _keptCountMax;
    private readonly List<Diagnostic> _kept = [];
    private readonly SortedDictionary<string, long> _countByCode = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>Creates an empty log.</summary>
    /// <param name="keptCountMax">Faults kept in full, 0 or more; default <see cref="KeptCountDefault"/>.</param>
    public DiagnosticLog(int keptCountMax = KeptCountDefault)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keptCountMax);
        _keptCountMax = keptCountMax;
    }

    /// <summary>All faults, kept or not; notes are not counted.</summary>
    public long Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    /// <summary>The first faults and notes, in the order they were found.</summary>
    public IReadOnlyList<Diagnostic> Kept
    {
        get
        {
            lock (_lock)
            {
                return [.. _kept];
            }
        }
    }

    /// <summary>How many of each code, sorted by code.</summary>
    public IReadOnlyDictionary<string, long> CountByCode
    {
        get
        {
            lock (_lock)
            {
                return new SortedDictionary<string, long>(_countByCode, StringComparer.Ordinal);
            }
        }
    }

    /// <inheritdoc/>
    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        lock (_lock)
        {
            if (!diagnostic.IsNote)
            {
                _count++;
                _countByCode[diagnostic.Code] = _countByCode.GetValueOrDefault(diagnostic.Code) + 1;
            }

            if (_kept.Count < _keptCountMax)
            {
                _kept.Add(diagnostic);
            }
        }
    }
}
