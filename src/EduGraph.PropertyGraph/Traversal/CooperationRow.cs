using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Sums up the ties of one body after another.</summary>
internal sealed class CooperationRow
{
    private readonly SharedThings[] _shared;
    private readonly SharedThings[] _direct;
    private readonly int _sharingCountMax;
    private readonly int _firstBody;
    private readonly int[] _counts; // by body, from the first on
    private readonly double[]? _strengths;
    private readonly int[] _others;
    private int _otherCount;

    /// <summary>Prepares for all bodies of a walk.</summary>
    /// <param name="walk">What ties them.</param>
    /// <param name="withStrengths">Whether strengths are summed up, or counts alone.</param>
    public CooperationRow(CooperationWalk walk, bool withStrengths)
    {
        _shared = [.. walk.Shared()];
        _direct = [.. walk.Direct()];
        _sharingCountMax = walk.SharingCountMax;
        _firstBody = walk.BodySpan.Start;
        _counts = new int[walk.BodySpan.Count];
        _strengths = withStrengths ? new double[walk.BodySpan.Count] : null;
        _others = new int[walk.BodySpan.Count];
    }

    /// <summary>Bodies that the body is tied to, in no order; may be sorted.</summary>
    public Span<int> Others => _others.AsSpan(0, _otherCount);

    /// <summary>How many things it shares with another.</summary>
    public int CountOf(int other) => _counts[other - _firstBody];

    /// <summary>Strength of its tie to another.</summary>
    public double StrengthOf(int other) => _strengths![other - _firstBody];

    /// <summary>Takes up a body; the one before is forgotten. O(its things and those who share them).</summary>
    public void Fill(int body)
    {
        foreach (var other in Others)
        {
            _counts[other - _firstBody] = 0;
            if (_strengths is not null)
            {
                _strengths[other - _firstBody] = 0;
            }
        }

        _otherCount = 0;
        foreach (var shared in _shared)
        {
            foreach (var thing in shared.Things.TargetsOf(body))
            {
                AddSharing(shared.Bodies.TargetsOf(thing), body);
            }
        }

        foreach (var direct in _direct)
        {
            AddEach(direct.Things.TargetsOf(body));
            AddEach(direct.Bodies.TargetsOf(body));
        }
    }

    private void AddSharing(ReadOnlySpan<int> bodies, int body)
    {
        if (bodies.Length > _sharingCountMax)
        {
            return;
        }

        var weight = 1.0 / (bodies.Length - 1);
        foreach (var other in bodies)
        {
            if (other != body)
            {
                Add(other, weight);
            }
        }
    }

    private void AddEach(ReadOnlySpan<int> others)
    {
        foreach (var other in others)
        {
            Add(other, 1);
        }
    }

    private void Add(int other, double weight)
    {
        var row = other - _firstBody;
        if (_counts[row]++ == 0)
        {
            _others[_otherCount++] = other;
        }

        if (_strengths is not null)
        {
            _strengths[row] += weight;
        }
    }
}
