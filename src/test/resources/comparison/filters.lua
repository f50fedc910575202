-- Asks tshark for many display filters in one run: prints "number of the filter, tab, number of the frame" for
-- each frame that passes, and "number of the filter, tab, refused" for each text that is no filter.
-- All fields are made ("true" below), as where tshark prints fields: what is not shown may lack its length.
-- The filters stand in the file that is the script's argument, one a line.
local index = 0
for filter in io.lines((...)) do
  index = index + 1
  local number = index
  local taken, listener = pcall(Listener.new, "frame", filter, true)
  if taken then
    function listener.packet(frame)
      print(number .. "\t" .. frame.number)
    end
  else
    print(number .. "\trefused")
  end
end
