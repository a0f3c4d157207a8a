namespace EduGraph.Bolt.PackStream;

/// <summary>The first byte of a value: PackStream version 1.</summary>
internal static class Marker
{
    internal const byte TinyString = 0x80;
    internal const byte TinyList = 0x90;
    internal const byte TinyMap = 0xA0;
    internal const byte TinyStruct = 0xB0;
    internal const byte Null = 0xC0;
    internal const byte Float64 = 0xC1;
    internal const byte False = 0xC2;
    internal const byte True = 0xC3;
    internal const byte Int8 = 0xC8;
    internal const byte Int16 = 0xC9;
    internal const byte Int32 = 0xCA;
    internal const byte Int64 = 0xCB;
    internal const byte Bytes8 = 0xCC;
    internal const byte Bytes16 = 0xCD;
    internal const byte Bytes32 = 0xCE;
    internal const byte String8 = 0xD0;
    internal const byte String16 = 0xD1;
    internal const byte String32 = 0xD2;
    internal const byte List8 = 0xD4;
    internal const byte List16 = 0xD5;
    internal const byte List32 = 0xD6;
    internal const byte Map8 = 0xD8;
    internal const byte Map16 = 0xD9;
    internal const byte Map32 = 0xDA;

    internal const int TinyMax = 15;
    internal const long TinyIntegerMin = -16;
    internal const long TinyIntegerMax = 127;
}
