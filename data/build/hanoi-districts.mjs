// Statistical codes of Ha Noi's thirty districts until 30 June 2025. The package names them without codes.
export const hanoiDistricts = {
  'Quận Ba Đình': '001', 'Quận Hoàn Kiếm': '002', 'Quận Tây Hồ': '003', 'Quận Long Biên': '004', 'Quận Cầu Giấy': '005',
  'Quận Đống Đa': '006', 'Quận Hai Bà Trưng': '007', 'Quận Hoàng Mai': '008', 'Quận Thanh Xuân': '009', 'Huyện Sóc Sơn': '016',
  'Huyện Đông Anh': '017', 'Huyện Gia Lâm': '018', 'Quận Nam Từ Liêm': '019', 'Huyện Thanh Trì': '020', 'Quận Bắc Từ Liêm': '021',
  'Huyện Mê Linh': '250', 'Quận Hà Đông': '268', 'Thị xã Sơn Tây': '269', 'Huyện Ba Vì': '271', 'Huyện Phúc Thọ': '272',
  'Huyện Đan Phượng': '273', 'Huyện Hoài Đức': '274', 'Huyện Quốc Oai': '275', 'Huyện Thạch Thất': '276', 'Huyện Chương Mỹ': '277',
  'Huyện Thanh Oai': '278', 'Huyện Thường Tín': '279', 'Huyện Phú Xuyên': '280', 'Huyện Ứng Hòa': '281', 'Huyện Mỹ Đức': '282',
};
