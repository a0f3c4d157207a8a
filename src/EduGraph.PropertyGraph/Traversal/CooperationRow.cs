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
    private readonly double[] _strengths;
    private readonly int[] _others;
    private int _otherCount;

    public CooperationRow(CooperationWalk walk)
    {
        _shared = [.. walk.Shared()];
        _direct = [.. walk.Direct()];
        _sharingCountMax = walk.SharingCountMax;
        _firstBody = walk.BodySpan.Start;
        _counts = new int[walk.BodySpan.Count];
        _strengths = new double[walk.BodySpan.Count];
        _others = new int[walk.BodySpan.Count];
    }

    /// <summary>Bodies that the body is tied to, in no order; may be sorted.</summary>
    public Span<int> Others => _others.AsSpan(0, _otherCount);

    /// <summary>How many things it shares with another.</summary>
    public int CountOf(int other) => _counts[other - _firstBody];

    /// <summary>Strength of its tie to another.</summary>
    public double StrengthOf(int other) => _strengths[other - _firstBody];

    /// <summary>Takes up a body; the one before is forgotten. O(its things and those who share them).</summary>
    public void Fill(int body)
    {
        foreach (var other in Others)
        {
            _counts[other - _firstBody] = 0;
            _strengths[other - _firstBody] = 0;
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

        _strengths[row] += weight;
    }
}
