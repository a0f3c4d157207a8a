namespace EduGraph.Ingestion.Reading;

// The bytes at hand, and the place of the first of them.
internal sealed partial class JsonElementReader
{
    private bool CheckNothingFollows()
    {
        if (TrySkipSpace(out _))
        {
            return StopUnexpected();
        }

        _state = State.Done;
        return false;
    }

    private bool TrySkipSpace(out byte next)
    {
        next = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOfAnyExcept(" \t\r\n"u8);
            _position = found < 0 ? _end : _position + found;
            Drop();
            if (found >= 0)
            {
                next = _buffer[_position];
                return true;
            }

            var passed = 0L;
            if (!TryFill(ref passed))
            {
                return false;
            }
        }
    }

    private void Take()
    {
        _position++;
        Drop();
    }

    // What lies before the position is done with. Its bytes stay where they are until the buffer is filled again.
    private void Drop()
    {
        _place = PlaceAtPosition();
        _start = _position;
    }

    private TextPlace PlaceAtPosition()
    {
        _lastPlace.Advance(_buffer.AsSpan(_lastPlaced, _position - _lastPlaced));
        _lastPlaced = _position;
        return _lastPlace;
    }

    // More bytes after those that are kept. A value larger than a record may be is let go of: passed counts its bytes.
    private bool TryFill(ref long passed)
    {
        if (_isLastFilled)
        {
            return false;
        }

        if (passed > 0 || _end - _start > limits.RecordSizeBytesMax)
        {
            passed += _position - _start;
            Drop();
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_position, _end, _lastPlaced, _start) = (_position - _start, _end - _start, _lastPlaced - _start, 0);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isLastFilled = read == 0;
        return read > 0;
    }
}
