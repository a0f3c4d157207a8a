namespace EduGraph.Ingestion.Reading;

// Where values and strings end.
internal sealed partial class JsonElementReader
{
    // Goes to the end of the value at the position: past its closing bracket or quote, or to what ends a number or a word.
    private bool TryFindValueEnd(ref LongString longest, ref long passed)
    {
        var depth = 0;
        while (true)
        {
            var rest = _buffer.AsSpan(_position, _end - _position);
            var found = depth > 0 ? rest.IndexOfAny("\"{}[]"u8) : rest.IndexOfAny("\"{}[],: \t\r\n"u8);
            _position = found < 0 ? _end : _position + found;
            if (found < 0)
            {
                if (!TryFill(ref passed))
                {
                    return false;
                }

                continue;
            }

            switch (_buffer[_position])
            {
                case (byte)'"':
                    if (depth == 0 && _position > _start)
                    {
                        return true;
                    }

                    if (!TryPassString(ref longest, ref passed))
                    {
                        return false;
                    }

                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    _position++;
                    break;
                case (byte)'}' or (byte)']' when depth > 0:
                    depth--;
                    _position++;
                    break;
                default:
                    return true;
            }

            if (depth == 0)
            {
                return true;
            }
        }
    }

    private bool TryPassString(ref LongString longest, ref long passed)
    {
        var place = PlaceAtPosition();
        _position++;
        var start = passed + _position - _start;
        while (true)
        {
            var found = _buffer.AsSpan(_position, _end - _position).IndexOfAny((byte)'"', (byte)'\\');
            if (found >= 0 && (_buffer[_position + found] == '"' || _position + found + 1 < _end))
            {
                var isEnd = _buffer[_position + found] == '"';
                _position += found + (isEnd ? 1 : 2);
                if (isEnd)
                {
                    break;
                }

                continue;
            }

            _position = found < 0 ? _end : _position + found;
            if (!TryFill(ref passed))
            {
                return false;
            }
        }

        var sizeBytes = passed + _position - _start - start - 1;
        if (sizeBytes > longest.SizeBytes)
        {
            longest = new LongString(sizeBytes, place);
        }

        return true;
    }

    private bool TryFindStringEnd(out long sizeBytes)
    {
        var longest = new LongString();
        var passed = 0L;
        _position--;
        var isFound = TryPassString(ref longest, ref passed);
        sizeBytes = longest.SizeBytes;
        return isFound;
    }

    private readonly record struct LongString(long SizeBytes, TextPlace Place);
}
