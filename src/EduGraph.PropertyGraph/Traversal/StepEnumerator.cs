using System.Numerics;
using EduGraph.PropertyGraph.Snapshots;

namespace EduGraph.PropertyGraph.Traversal;

/// <summary>Goes through the steps whose bits are set.</summary>
internal ref struct StepEnumerator(Step[] steps, ulong mask)
{
    private ulong _left = mask;
    private int _position = -1;

    public readonly Step Current => steps[_position];

    public readonly StepEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left == 0)
        {
            return false;
        }

        _position = BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }
}
